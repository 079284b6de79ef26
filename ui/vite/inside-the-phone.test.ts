// Does WeUI's look stay inside the phone?
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { insideThePhone } from './inside-the-phone.ts';

async function check(css: string, from: string): Promise<string> {
  const done = await postcss([insideThePhone()]).process(css, { from });
  return done.css;
}

const WEUI = '/x/node_modules/weui/dist/style/weui.css';

it.each([
  ['body{--c:red}', '.glass{--c:red}'],
  ["body[data-weui-theme='dark'],.wx-root{--c:red}", ".glass[data-weui-theme='dark'],.glass{--c:red}"],
  ['.weui-btn_primary{color:red}', '.glass .weui-btn_primary{color:red}'],
  ['.weui-tabbar{color:red}', ''],
  ['*{margin:0}', ''],
])('%s becomes %s', async (css, scoped) => {
  expect(await check(css, WEUI)).toBe(scoped);
});

it('leaves our own style sheets alone', async () => {
  expect(await check('body{margin:0}', '/x/ui/src/shared/look.css')).toBe('body{margin:0}');
});
