// How is the window built and tested? No network, no inline scripts, WeUI only inside the phone.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { insideThePhone } from './vite/inside-the-phone.ts';

export default defineConfig({
  plugins: [svelte()],
  base: './',
  css: { postcss: { plugins: [insideThePhone()] } },
  build: {
    target: ['chrome111', 'safari16.4'],
    // Vite's preload helper would otherwise be a second, unneeded script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: { port: 5179, strictPort: true },
  test: { include: ['src/**/*.test.ts', 'vite/**/*.test.ts'] },
});
