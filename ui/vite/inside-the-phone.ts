// How does WeUI's style sheet stay inside the practice phone? Every selector of it gets `.glass` in front,
// and what the phone does not use is left out, so that the window starts sooner.
import type { Plugin, Rule } from 'postcss';

/** The parts that components of ui/src/phone ask for: WeUI's colours and its buttons. */
const USED = /^(?:html|body|page|:root|\.wx-root)(?![\w-])(?!.*\s)|\.weui-btn(?![\w]*-area)/;
const ROOT = /^(?:html|body|page|:root|\.wx-root)(?![\w-])/;

/** Rewrites the rules that come from the `weui` package; all other style sheets stay as they are. */
export function insideThePhone(): Plugin {
  return {
    postcssPlugin: 'inside-the-phone',
    Rule(rule) {
      if (!fromWeui(rule) || done.has(rule) || insideKeyframes(rule)) return;
      done.add(rule);
      const used = rule.selectors.filter((selector) => USED.test(selector));
      if (used.length === 0) rule.remove();
      else rule.selectors = used.map(scoped);
    },
  };
}

/** The selector as it may be used outside: `body .a` becomes `.glass .a`. */
export function scoped(selector: string): string {
  const trimmed = selector.trim();
  return ROOT.test(trimmed) ? trimmed.replace(ROOT, '.glass') : `.glass ${trimmed}`;
}

const done = new WeakSet<Rule>();

function fromWeui(rule: Rule): boolean {
  return /node_modules[\\/]weui[\\/]/.test(rule.source?.input.file ?? '');
}

function insideKeyframes(rule: Rule): boolean {
  const parent = rule.parent;
  return parent?.type === 'atrule' && 'name' in parent && String(parent.name).endsWith('keyframes');
}
