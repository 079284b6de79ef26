// How is the gallery of screens served? To developers and to e2e/gallery.test.ts; it is never built into the window.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { insideThePhone } from './vite/inside-the-phone.ts';

/** The screens that `cargo run --example screens` has printed into the file named by WKT_SCREENS. */
function screens(): Plugin {
  return {
    name: 'screens',
    configureServer(server) {
      server.middlewares.use('/screens.jsonl', (_, answer) => {
        const file = process.env['WKT_SCREENS'];
        if (file === undefined) throw new Error('set WKT_SCREENS to the file that `cargo run --example screens` has printed');
        answer.setHeader('Content-Type', 'text/plain; charset=utf-8');
        answer.end(readFileSync(file));
      });
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('gallery', import.meta.url)),
  plugins: [svelte({ configFile: fileURLToPath(new URL('svelte.config.js', import.meta.url)) }), screens()],
  css: { postcss: { plugins: [insideThePhone()] } },
  server: { host: '127.0.0.1', port: 5180, fs: { allow: [fileURLToPath(new URL('.', import.meta.url))] } },
});
