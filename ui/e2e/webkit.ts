// How is a page opened in the engine the window has on Linux? WebKit's own small browser, driven over WebDriver.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BROWSER = process.env['WKT_WEBKIT'] ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** WebKit in front of a page. */
export interface WebKit {
  /** Runs a function of no arguments inside the page. */
  evaluate<T>(what: () => T): Promise<T>;
  leave(): Promise<void>;
}

/** Opens WebKit on a screen of its own that nobody sees. */
export async function webkit(url: string): Promise<WebKit> {
  const home = await mkdtemp(join(tmpdir(), 'wkt-webkit-'));
  await chmod(home, 0o700);
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const display = await new Promise<string>((found, failed) => {
    screen.once('error', failed);
    screen.stdout.once('data', (text: Buffer) => found(`:${text.toString().trim()}`));
  });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, WAYLAND_DISPLAY: '' },
  });
  const base = `http://127.0.0.1:${port}/session`;
  const leave = async (session?: string): Promise<void> => {
    if (session !== undefined) await ask('DELETE', `${base}/${session}`).catch(() => undefined);
    await end(driver);
    await end(screen);
    // WebKit's helpers outlive the driver for a moment and still write to their caches.
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
  try {
    const session = await begin(base);
    // Taller than the tallest phone, so that the whole of one can be looked at.
    await ask('POST', `${base}/${session}/window/rect`, { x: 0, y: 0, width: 1600, height: 1200 });
    await ask('POST', `${base}/${session}/url`, { url });
    return {
      evaluate: async <T>(what: () => T) =>
        (await ask('POST', `${base}/${session}/execute/sync`, { script: `return (${what.toString()})()`, args: [] })) as T,
      leave: () => leave(session),
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function begin(base: string): Promise<string> {
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } } };
  for (let tries = 0; ; tries += 1) {
    try {
      const begun = (await ask('POST', base, { capabilities })) as { sessionId: string };
      return begun.sessionId;
    } catch (error) {
      // The driver needs a moment before it listens.
      if (tries === 40 || !(error instanceof TypeError)) throw error;
      await new Promise((soon) => setTimeout(soon, 250));
    }
  }
}

async function ask(method: string, url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((done) => program.once('close', done));
  program.kill();
  await ended;
}
