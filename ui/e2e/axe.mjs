// Which accessibility rules are broken? axe with the recipe of age-friendly §1.2 that really enforces 44 px.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EXEMPT } from './exemptions.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Findings outside the phone; learners' pages are held to AAA contrast, staff pages to AA. */
export async function outsideThePhone(page, level) {
  return run(page, { exclude: [['.glass']] }, { enhanced: level === 'AAA', target: true });
}

/** Findings inside the phone that no line of exemptions.mjs allows. */
export async function insideThePhone(page) {
  const found = await run(page, { include: [['.phone .glass']] }, { enhanced: false, target: false });
  return found.filter((line) => !EXEMPT.some(({ selector }) => line.rule === 'color-contrast' && line.html.some((classes) => classes.includes(selector.slice(1)))));
}

async function run(page, context, { enhanced, target }) {
  await page.evaluate(AXE);
  const results = await page.evaluate(
    async ({ context, enhanced, target }) => {
      const { violations } = await globalThis.axe.run(context, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        rules: { 'color-contrast-enhanced': { enabled: enhanced }, 'target-size': { enabled: target } },
        checks: { 'target-size': { options: { minSize: 44 } }, 'target-offset': { options: { minOffset: 44 } } },
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => {
          const classes = [];
          for (let up = document.querySelector(node.target.at(-1)); up !== null; up = up.parentElement) classes.push(...up.classList);
          return { rule: id, target: node.target.join(' '), html: classes, why: node.any[0]?.message ?? node.failureSummary };
        }),
      );
    },
    { context, enhanced, target },
  );
  return results.map((line) => Object.assign(line, { toString: () => `${line.rule} at ${line.target}: ${line.why}` }));
}
