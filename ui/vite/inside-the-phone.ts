// How does WeUI's style sheet stay inside the practice phone? Every selector of it gets `.glass` in front.
import type { Plugin, Rule } from 'postcss';

const ROOT = /^(?:html|body|page|:root|\.wx-root)(?![\w-])/;

/** Rewrites the rules that come from the `weui` package; all other style sheets stay as they are. */
export function insideThePhone(): Plugin {
  return {
    postcssPlugin: 'inside-the-phone',
    Rule(rule) {
      if (!fromWeui(rule) || done.has(rule) || insideKeyframes(rule)) return;
      done.add(rule);
      rule.selectors = rule.selectors.map(scoped);
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
