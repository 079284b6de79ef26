// Do the pages keep what age-friendly §5 promises, in a real browser against the real program?
//
// Each check is a sentence; the last line counts them. Start: WKT_BIN=…/wkt npm run e2e
import { browser, open, Visitor } from './classroom.mjs';
import { keyboard } from './keyboard.mjs';
import { learners } from './learners.mjs';
import { staff } from './staff.mjs';

const program = await open();
const chromium = await browser();
let passed = 0;
let failed = 0;

/** One promise; `findings` is empty when it is kept. */
async function holds(sentence, findings) {
  let broken;
  try {
    broken = await findings();
  } catch (error) {
    broken = [error.message];
  }
  if (broken.length === 0) passed += 1;
  else failed += 1;
  console.log(`${broken.length === 0 ? 'ok  ' : 'FAIL'} ${sentence}`);
  for (const line of broken.slice(0, 12)) console.log(`       ${line}`);
}

/** A fresh browser in front of the first page. */
async function visit(options = {}) {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', ...options });
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(program.url);
  await page.waitForSelector('button');
  return { visitor: new Visitor(page), page, asked, errors, leave: () => context.close() };
}

try {
  for (const part of [learners, keyboard, staff]) await part(holds, visit);
} finally {
  await chromium.close();
  await program.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
