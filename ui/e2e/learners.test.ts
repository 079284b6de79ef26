// Learners' pages: acceptance 1, 3–7, 13, 16, 20, 23–30, 36 of age-friendly §5.
import { afterAll } from 'vitest';
import { insideThePhone, outsideThePhone } from './axe.ts';
import { visit } from './classroom.ts';
import { gathered, holds } from './holds.ts';
import * as look from './look.ts';
import { inSight, textAtEverySize } from './sizes.ts';

const { visitor, page, asked, errors, leave } = await visit();
afterAll(leave);

const PAGES: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
  ['the set-up: the screen', async () => undefined],
  ['the set-up: the letters', () => visitor.press('23.8 英寸')],
  ['the set-up: the sound', () => visitor.press('下一步')],
  ['the door before there is a roster', () => visitor.putOff()],
  ['the door', () => visitor.press('看看演示班')],
  ['home', () => visitor.enter()],
  ['what she can do', () => visitor.pressThis('[data-can]')],
  ['the map of the course', async () => {
    await visitor.press('回我的课');
    await visitor.press('所有的课');
  }],
  ['a unit', () => visitor.pressThis('.unit')],
  ['a lesson’s cover', () => visitor.pressThis('.lesson')],
  ['a demonstration, stopped', async () => {
    await visitor.press('先看一看');
    await visitor.press('停一停');
  }],
  ['a test', async () => {
    await visitor.toCover();
    await visitor.press('考一考');
  }],
  ['a test that was ended', () => visitor.press('先到这里')],
  ['a step with its ring', async () => {
    await visitor.toCover();
    await visitor.press('跟我做');
    await visitor.ring();
  }],
  ['what can be practised', async () => {
    await visitor.press('回我的课');
    await visitor.press('随便练练');
  }],
  ['the games', () => visitor.press('手指练一练')],
  ['the game of taps', () => visitor.press('点一点')],
  ['the game of holding', async () => {
    await visitor.press('玩别的');
    await visitor.press('按一按');
  }],
  ['the game of swipes', async () => {
    await visitor.press('玩别的');
    await visitor.press('滑一滑');
  }],
  ['the game of dragging', async () => {
    await visitor.press('玩别的');
    await visitor.press('拖一拖');
  }],
  ['her hand', async () => {
    await visitor.press('玩别的');
    await visitor.press('练别的');
    await visitor.press('手机和声音');
    await visitor.press('我的手机');
  }],
  ['her phone', () => visitor.press('下一步')],
  ['her WeChat', () => visitor.press('安卓，下面没有键')],
  ['the words of her WeChat', () => visitor.press('大字 开了关怀模式')],
  ['her phone is known', () => visitor.press('订阅号消息')],
  ['what can be adjusted', async () => {
    await visitor.press('开始');
    await visitor.press('随便练练');
    await visitor.press('手机和声音');
  }],
  ['how fast the voice speaks', () => visitor.press('声音快慢')],
  ['free practice', async () => {
    await visitor.press('调别的');
    await visitor.press('练别的');
    await visitor.press('自己随便点');
  }],
  ['the wishes', () => visitor.press('我想去')],
  ['free practice with a wish', async () => {
    await visitor.pressThis('.thing');
    await visitor.ring();
  }],
  ['the drills', async () => {
    await visitor.press('我想去');
    await visitor.press('哎呀，怎么办');
  }],
];

/** Where 再听一遍 was first seen, on the pages without a phone. */
let heardAt: readonly number[] | null = null;
/** Here a sentence is heard to see whether there is sound at all. */
const LISTENS = 'the set-up: the sound';

for (const [name, go] of PAGES) {
  holds(`${name}: can be reached`, async () => {
    await go();
    return [];
  });
  measure(name);
  if (name === 'home') holds('home: 所有的课 is in sight on small screens', () => inSight(page, visitor, '[data-course]'));
}

holds('the drills come six at a time, and she comes back to the page she left', async () => {
  const cards = page.locator('.thing');
  const found: string[] = [];
  if ((await cards.count()) > 6) found.push(`${await cards.count()} drills at once`);
  const next = page.getByRole('button', { name: '下一页' });
  await visitor.settle();
  await next.focus();
  for (let turns = 0; turns < 9 && (await next.isEnabled()); turns += 1) {
    await page.keyboard.press('Enter');
    await visitor.settle();
  }
  const focus = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  if ((await focus()) !== '上一页') found.push(`on the last page the keyboard stands on ${await focus()}`);
  const last = (await cards.last().innerText()).trim();
  await cards.last().focus();
  await page.keyboard.press('Enter');
  await visitor.settle();
  await visitor.press('回我的课');
  await visitor.press('随便练练');
  await visitor.press('哎呀，怎么办');
  if ((await focus()) !== last) found.push(`back from ${last} the keyboard stands on ${await focus()}`);
  return found;
});

/** No stage of a demonstration takes longer once its voice has ended (ms). */
const LONGEST_STAGE = 3300;

/** How the demonstration stands: its stage, its step, and whether it goes on by itself. */
function showing(): Promise<readonly (string | undefined)[]> {
  return page.locator('[data-showing]').evaluate(({ dataset }) => [dataset['showing'], dataset['step'], dataset['playing']]);
}

/** Waits until the demonstration stands at this stage; answers after how many ms. */
async function shown(stage: string, most: number): Promise<number> {
  const begun = Date.now();
  await page.locator(`[data-showing="${stage}"]`).waitFor({ timeout: most });
  return Date.now() - begun;
}

/** Whether sounds are over as soon as they begin. */
function hasten(hasty: boolean): Promise<void> {
  return page.evaluate((now) => void (window.noted.hasty = now), hasty);
}

/** The rest of a demonstration, its voice cut short and its time put forward: every touch has all its stages. */
async function shownToItsEnd(): Promise<string[]> {
  const seen: string[] = [];
  await hasten(true);
  await visitor.press('再听一遍');
  for (let looks = 0; looks < 200 && seen.at(-1) !== 'over'; looks += 1) {
    const stage = (await showing())[0] ?? 'nothing';
    if (seen.at(-1) !== stage) seen.push(stage);
    await visitor.pass(LONGEST_STAGE);
  }
  await hasten(false);
  const touches = seen.filter((stage) => stage === 'hand').length;
  const wanted = [...Array<string[]>(touches).fill(['reading', 'hand', 'seen']).flat(), 'over'];
  return touches > 1 && seen.join() === wanted.join() ? [] : [`a demonstration went ${seen.join(' ')}`];
}

holds('a demonstration takes its time, is stopped and goes on, and ends with 跟我做', async () => {
  const found: string[] = [];
  await visitor.press('回我的课');
  await visitor.toCover();
  await visitor.press('先看一看');
  const places: look.Places[] = [await look.acts(page)];
  await shown('hand', 20_000);
  if ((await page.locator('.hand').count()) !== 1) found.push('no hand on the phone');
  const inert = await page.locator('[data-phone]').evaluate((phone) => phone.closest('[inert]') !== null);
  if (!inert) found.push('the phone can be touched while it is shown');
  await visitor.press('停一停');
  const stopped = await showing();
  await hasten(true);
  await visitor.pass(9000);
  await visitor.pass(9000);
  await hasten(false);
  const later = await showing();
  if (later.join() !== stopped.join() || later[2] !== 'false') found.push(`stopped at ${stopped.join(' ')}, eighteen seconds later ${later.join(' ')}`);
  await visitor.press('接着看');
  const took = (await shown('seen', 20_000)) + (await shown('reading', 20_000));
  if (took < 7000) found.push(`a touch was shown in ${took} ms`);
  places.push(await look.acts(page));
  await visitor.press('上一步');
  found.push(...(await shownToItsEnd()));
  await visitor.press('跟我做');
  if ((await visitor.phase()) !== 'step') found.push('跟我做 does not begin the lesson');
  places.push(await look.acts(page));
  return [...found, ...moved(places)];
});

holds('where motion is unwanted a demonstration moves only when told', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  try {
    await visitor.press('回我的课');
    await visitor.toCover();
    await visitor.press('先看一看');
    const found: string[] = [];
    await hasten(true);
    await visitor.press('再听一遍');
    const before = (await showing()).join();
    await visitor.pass(9000);
    await visitor.pass(9000);
    if ((await showing()).join() !== before) found.push('it went on by itself');
    const running = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length);
    if (running > 0) found.push(`${running} things move`);
    await visitor.press('点下去看看');
    await visitor.press('看下一步');
    if ((await showing())[0] !== 'reading') found.push('看下一步 does not go on');
    return found;
  } finally {
    await hasten(false);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  }
});

holds('a test has no hint but the teacher, and can be ended', async () => {
  const found: string[] = [];
  await visitor.press('回我的课');
  await visitor.toCover();
  await visitor.press('考一考');
  if ((await page.locator('[data-act="hint"], [data-ring]').count()) > 0) found.push('a test offers a hint');
  if ((await page.locator('[data-act="teacher"]').count()) !== 1) found.push('the teacher cannot be called');
  const form = await page.locator('[data-form]').getAttribute('data-form');
  if (form !== 'a' && form !== 'b') found.push(`a test without a form: ${form}`);
  if ((await visitor.phase()) !== 'step') found.push('it is over at once');
  await visitor.press('先到这里');
  if ((await visitor.phase()) !== 'finished') found.push('先到这里 does not end it');
  return found;
});

/** What was seen on the way through a lesson. */
const places: look.Places[] = [];
const phones: string[] = [];
const pale: string[] = [];
const sentences: string[] = [];

/** Looks at one page of the lesson. */
async function lookAround(phase: string): Promise<void> {
  places.push(await look.acts(page));
  pale.push(...(await insideThePhone(page)));
  if (phase === 'step') phones.push(...(await look.phone(page)));
  const said = await page.locator('[data-instruction]').count();
  if (said !== 1) sentences.push(`${phase}: ${said} instructions`);
}

holds('the steps of a lesson can be done by single taps, helpers included', async () => {
  await visitor.press('回我的课');
  await visitor.press('所有的课');
  await visitor.pressThis('.unit');
  await visitor.pressThis('.lesson');
  await visitor.press('跟我做');
  await visitor.doLesson('check', lookAround);
  return [];
});
measure('the self-check');

holds('the self-check can be answered by a single tap', async () => {
  await visitor.answer();
  await lookAround((await visitor.phase()) ?? 'nothing');
  return (await page.locator('.why').count()) === 1 ? [] : ['no reason is given'];
});
measure('the self-check, answered');

holds('the lesson can be ended by single taps', async () => {
  await visitor.doLesson('finished', lookAround);
  return [];
});
measure('the ending');

holds('one instruction at a time', async () => gathered(sentences, places.length));
holds('再听一遍 · 提示 · 上一步 · 请老师 never move', async () => gathered(moved(places), places.length));
holds('the phone stands to one scale, its ring around the right thing', async () => gathered(phones, places.length));
holds('inside the phone only WeChat’s own colours are pale', async () => gathered(pale, places.length));
holds('nothing is asked of any other address', async () => {
  const home = new URL(page.url()).origin;
  return asked.filter((url) => new URL(url).origin !== home && !url.startsWith('data:'));
});
holds('the browser has nothing to complain about', async () => errors);

/** The promises that every learner's page makes. */
function measure(name: string): void {
  holds(`${name}: axe finds nothing, contrast 7:1`, () => outsideThePhone(page, 'AAA'));
  holds(`${name}: targets are large and apart`, () => look.targets(page, { main: 72, other: 60, gap: 16, cells: 16 }));
  holds(`${name}: at most five things to touch`, async () => {
    const things = await look.touchable(page);
    return things.length <= 5 ? [] : [things.join(' | ')];
  });
  holds(`${name}: its sentence can be heard, by the same button at the same place`, async () => {
    if (name === LISTENS) return [];
    const [at, ...more] = await look.repeat(page);
    if (at === undefined || more.length > 0) return [`再听一遍 stands there ${at === undefined ? 0 : 1 + more.length} times`];
    if ((await page.locator('[data-phone]').count()) > 0) return [];
    heardAt ??= at;
    return heardAt.some((edge, side) => Math.abs(edge - (at[side] ?? NaN)) > 2) ? [`再听一遍 at ${at.join(' ')} instead of ${heardAt.join(' ')}`] : [];
  });
  holds(`${name}: no text is small, cut off or beside the window, at every size`, () => textAtEverySize(page, visitor, 20));
}

/** Buttons that stand elsewhere than where they were first seen. */
function moved(seen: readonly look.Places[]): string[] {
  const first = new Map<string, readonly number[]>();
  const found: string[] = [];
  for (const place of seen) {
    for (const [act, box] of Object.entries(place)) {
      const before = first.get(act) ?? box;
      first.set(act, before);
      if (box.some((at, side) => Math.abs(at - (before[side] ?? NaN)) > 2)) found.push(`${act}: ${before.join(' ')} became ${box.join(' ')}`);
    }
  }
  return found;
}
