// Which accessibility rules are broken? axe with the recipe of age-friendly §1.2 that really enforces 44 px.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { EXEMPT } from './exemptions.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Learners' pages are held to AAA contrast, staff pages to AA. */
export type Level = 'AA' | 'AAA';

interface Finding {
  readonly rule: string;
  readonly target: string;
  readonly why: string;
  /** It stands in a place that may be pale. */
  readonly exempt: boolean;
}

interface Asked {
  readonly context: { readonly include: string[][]; readonly exclude: string[][] };
  readonly enhanced: boolean;
  readonly target: boolean;
  readonly exempt: readonly string[];
}

/** Findings outside the phone. */
export async function outsideThePhone(page: Page, level: Level): Promise<string[]> {
  const found = await run(page, { context: { include: [['html']], exclude: [['.glass']] }, enhanced: level === 'AAA', target: true, exempt: [] });
  return found.map(said);
}

/** A box of the phone is named by what belongs into it, a voice message by who sent it; what stands on them is a value. */
const NAMED = 'label-content-name-mismatch';

/** Findings inside the phone that no line of exemptions.ts allows. */
export async function insideThePhone(page: Page): Promise<string[]> {
  const exempt = EXEMPT.map(({ selector }) => selector);
  const found = await run(page, { context: { include: [['.phone .glass']], exclude: [] }, enhanced: false, target: false, exempt });
  return found.filter((finding) => finding.rule !== NAMED && (finding.rule !== 'color-contrast' || !finding.exempt)).map(said);
}

async function run(page: Page, asked: Asked): Promise<Finding[]> {
  await page.evaluate(AXE);
  return page.evaluate(async ({ context, enhanced, target, exempt }) => {
    const options = {
      runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: { 'color-contrast-enhanced': { enabled: enhanced }, 'target-size': { enabled: target } },
      checks: { 'target-size': { options: { minSize: 44 } }, 'target-offset': { options: { minOffset: 44 } } },
    };
    const { violations } = await window.axe.run(context, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => {
        const at = node.target.flat();
        const place = document.querySelector(at.at(-1) ?? ':root');
        const pale = exempt.some((selector) => place?.closest(`.glass ${selector}`) != null);
        return { rule: id, target: at.join(' '), why: node.any[0]?.message ?? node.failureSummary ?? '', exempt: pale };
      }),
    );
  }, asked);
}

const said = ({ rule, target, why }: Finding): string => `${rule} at ${target}: ${why}`;
