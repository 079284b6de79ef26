// Staff pages: acceptance 39–43 of age-friendly §5.
import { afterAll } from 'vitest';
import { outsideThePhone } from './axe.ts';
import { visit } from './classroom.ts';
import { holds } from './holds.ts';
import * as look from './look.ts';
import { textAtEverySize, textOnEveryScreen } from './sizes.ts';

const PASSPHRASE = '浪花2026课堂';
/** People in the demo class. */
const DEMO = 30;

const { visitor, page, leave } = await visit();
afterAll(leave);

/** How many people the page's title counts. */
async function people(): Promise<number> {
  return Number.parseInt((await page.locator('h1').textContent()) ?? '', 10);
}

holds('the staff pages ask for a passphrase that is chosen once', async () => {
  await visitor.makeDemo();
  await visitor.press('老师 · 协调员');
  await page.locator('input[type=password]').first().waitFor();
  return [];
});
measure('the passphrase', textOnEveryScreen);
holds('the staff pages open with that passphrase', async () => {
  for (const box of await page.locator('input[type=password]').all()) await box.fill(PASSPHRASE);
  await visitor.press(/定下来|进去/);
  await page.locator('table').waitFor();
  return [];
});
measure('the matrix');
holds('the matrix: every cell has a digit and a word, and its headings are named', () =>
  page.evaluate(() => {
    const found: string[] = [];
    const cells = [...document.querySelectorAll('td button')].map((cell) => cell.textContent.trim());
    if (cells.length === 0) found.push('no cells');
    for (const cell of cells) {
      if (!/^[0-5]\s*[\u4e00-\u9fff]+$/.test(cell)) found.push(cell);
    }
    if (document.querySelectorAll('th[scope=col]').length < 2) found.push('no column headings');
    if (document.querySelectorAll('tbody th[scope=row]').length === 0) found.push('no row headings');
    return found;
  }),
);
holds('the matrix: arrow keys walk through it', async () => {
  await page.locator('[data-cell="0-0"]').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const at = await page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
  return at === '1-2' ? [] : [`the focus is at ${at}`];
});
holds('what was seen on the own phone can be noted and taken back', async () => {
  const cell = page.locator('[data-cell="1-2"]');
  const before = await cell.innerText();
  await visitor.press('在本人手机上看见会了');
  const noted = await cell.innerText();
  await visitor.press(/^撤回$/);
  const after = await cell.innerText();
  return noted.trim().startsWith('5') && after === before ? [] : [`${before} → ${noted} → ${after}`];
});
holds('whoever was helped by mistake waits again', async () => {
  const urgent = page.getByRole('button', { name: '处理好了' });
  const before = await urgent.count();
  await visitor.press('处理好了');
  const helped = await urgent.count();
  await visitor.press(/^撤回$/);
  await page.getByText('还等着老师').waitFor();
  const after = await urgent.count();
  return helped === before - 1 && after === before ? [] : [`${before} → ${helped} → ${after}`];
});
holds('a roster is looked at before it is taken in', async () => {
  await visitor.press('导入名单');
  await page.locator('input[type=text]').fill('周五班');
  const content = '姓名,座号\n试读一,1\n试读二,2\n,3\n';
  await page.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByText('新来的 2 位，进“周五班”（新的班，收下时建好）').waitFor();
  await page.getByText('要您看看的 1 行').waitFor();
  return [];
});
measure('the roster');
holds('a roster adds people and removes nobody', async () => {
  await visitor.press('收下这 2 位');
  await page.getByText('收好了').waitFor();
  await visitor.press('回到表格');
  await visitor.press('全部');
  const after = await people();
  return after === DEMO + 2 ? [] : [`${DEMO} → ${after}`];
});
holds('in a smaller class the Tab key still finds a cell', async () => {
  await visitor.press('演示班');
  await visitor.pressThis(`[data-cell="${DEMO - 1}-0"]`);
  await visitor.press(/^周五班/);
  const stops = await page.locator('td button[tabindex="0"]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-cell')));
  await visitor.press('全部');
  return stops.length === 1 && stops[0] === '1-0' ? [] : [`stops of the Tab key: ${stops.join(' ')}`];
});
holds('the courses have a page: the built-in one is in use', async () => {
  await visitor.press('课程包');
  await page.getByText('程序自带的课，一直都在').waitFor();
  await page.getByText('正在用').waitFor();
  return [];
});
measure('the courses', textOnEveryScreen);
holds('what is no pack is refused with what to do, and nothing changes', async () => {
  const buffer = Buffer.from('这不是课程包');
  await page.locator('input[type=file]').setInputFiles({ name: '课.wktpack', mimeType: 'application/octet-stream', buffer });
  await page.getByText('“课.wktpack”没有收下，什么都没有变').waitFor();
  await page.getByText('请让做课程包的人重新发一份').waitFor();
  const courses = await page.locator('article').count();
  return courses === 1 ? [] : [`${courses} courses`];
});
measure('a pack that was refused', textOnEveryScreen);
holds('the courses lead back to the table', async () => {
  await visitor.press('回到表格');
  await page.locator('table').waitFor();
  return [];
});
holds('somebody’s card of a lesson is saved as a file', async () => {
  await visitor.press('打印这一课的卡片');
  await page.getByText('卡片做好了').waitFor();
  return [];
});
holds('the cards of a week are made one lesson after the other', async () => {
  await visitor.press('打印卡片');
  await visitor.press('第 5 周');
  await page.getByText('一共 2 课：微信的字变大；走错了不慌').waitFor();
  await visitor.press('做成能打印的文件');
  await page.getByText('做好了 2 个文件').waitFor();
  const files = await page.locator('li').allTextContents();
  return files[0]?.startsWith('L13 微信的字变大 A4.pdf') === true ? [] : files;
});
measure('printing', textOnEveryScreen);
holds('the plan of the term is one page', async () => {
  await visitor.press('做一张学期计划');
  await page.getByText('学习计划 A4.pdf').waitFor();
  await page.getByText('1 页').waitFor();
  await visitor.press('回到表格');
  await page.locator('table').waitFor();
  return [];
});
holds('what learners handed in has a page, also while there is nothing', async () => {
  await visitor.press('学员交来的');
  await page.getByText('还没有人交来东西').waitFor();
  return [];
});
measure('the inbox');
holds('the inbox leads back to the table', async () => {
  await visitor.press('回到表格');
  await page.locator('table').waitFor();
  return [];
});
holds('a note that waits is counted above the table, and a begun answer is still there after a look at it', async () => {
  await handInNote();
  await visitor.press('会到哪一步');
  await visitor.press('学员交来的（1 条没回）');
  await page.locator('textarea').fill('明天去');
  await visitor.press('已受理');
  await visitor.press('回到表格');
  await visitor.press(/^学员交来的/);
  const words = await page.locator('textarea').inputValue();
  const state = await page.getByRole('button', { name: '已受理' }).getAttribute('aria-pressed');
  await visitor.press(/^回复$/);
  await page.getByText('没有等着您回的').waitFor();
  await visitor.press('回到表格');
  const counted = await page.getByRole('button', { name: '条没回' }).count();
  return words === '明天去' && state === 'true' && counted === 0 ? [] : [`${words}, ${String(state)}, ${String(counted)} counted`];
});
holds('the screen’s size can be chosen', async () => {
  await visitor.press('屏幕大小');
  await page.getByText('23.8 英寸').waitFor();
  return [];
});
measure('the screen’s size');
holds('locking leads back to the door', async () => {
  await visitor.press('锁上，回门口');
  await page.locator('.person').first().waitFor();
  return [];
});

/** The first learner of the door writes a note to the community in free practice, led by the hints. */
function handInNote(): Promise<void> {
  return page.evaluate(async () => {
    interface View {
      hint: { ring: string | null; touch: string | null } | null;
      phase: { touchesLeft: number | null };
    }
    const call = async <T>(name: string, session: string | null, ask: object): Promise<T> => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('call', { method: 'POST', headers, body: JSON.stringify({ name, session, ask }) });
      return (await answer.json()) as T;
    };
    const door = await call<{ cards: { resident: string }[] }>('open', null, {});
    const { session } = await call<{ session: string }>('enter', null, { resident: door.cards[0]?.resident });
    await call('start_free', session, {});
    let view = await call<View>('choose_wish', session, { wish: 'help-note' });
    for (let touches = 0; touches < 150 && view.phase.touchesLeft !== 0; touches += 1) {
      const ring = view.hint?.ring ?? null;
      view = ring === null ? await call('ask_hint', session, {}) : await call('tap', session, { widget: ring, touch: view.hint?.touch, nearMiss: false });
    }
    await call('leave_lesson', session, {});
  });
}

/** The promises that every staff page makes; a page without 大字 keeps its size. */
function measure(name: string, text: typeof textAtEverySize = textAtEverySize): void {
  holds(`${name}: axe finds nothing (AA)`, () => outsideThePhone(page, 'AA'));
  holds(`${name}: text is at least 16 px and nothing is cut off, at every size`, () => text(page, visitor, 16));
  holds(`${name}: targets are at least 44 px and apart`, () => look.targets(page, { main: 44, other: 44, gap: 8, cells: 3 }));
}
