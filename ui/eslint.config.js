// Which mistakes are caught before anything runs? Above all: who may import whom (examples.md §8 in words).
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Folders that a folder may not import from, each with its reason. */
function keepOut(folders, reason) {
  return folders.map((folder) => ({ group: [`**/${folder}/**`, `**/${folder}`], message: reason }));
}

const tauri = { group: ['@tauri-apps/*'], message: 'Only backend/ knows which host runs the window.' };
const wire = (...extra) => ({
  'no-restricted-imports': ['error', { patterns: [tauri, ...extra.flat()] }],
});

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/generated/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  { files: ['e2e/**', '*.config.*', 'vite/**'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: ['src/**'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      // Text of lessons and rosters is shown as text, never as markup (reliability T8).
      'svelte/no-at-html-tags': 'error',
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'Text is shown as text (reliability T8).' }],
      // Lists of the phone are redrawn whole; a key is asked for where rows keep their own state.
      'svelte/require-each-key': 'error',
      ...wire(),
    },
  },
  { files: ['src/backend/**'], rules: { 'no-restricted-imports': ['error', { patterns: keepOut(['phone', 'learner', 'coordinator'], 'backend/ carries calls, it draws nothing.') }] } },
  { files: ['src/shared/**'], rules: wire(keepOut(['phone', 'learner', 'coordinator', 'backend', 'generated'], 'shared/ has no domain words.')) },
  { files: ['src/phone/**'], rules: wire(keepOut(['learner', 'coordinator', 'backend'], 'phone/ draws a Screen and reports touches; it knows no lessons.')) },
  { files: ['src/learner/**'], rules: wire(keepOut(['coordinator'], 'The two sides of the house never import one another.')) },
  { files: ['src/coordinator/**'], rules: wire(keepOut(['learner', 'phone'], 'The two sides of the house never import one another.')) },
);
