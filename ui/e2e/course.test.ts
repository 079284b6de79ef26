// Can the course be done by single taps only, by keyboard only, and with the sound off? Acceptance 13–15 of age-friendly §5.
//
// Each way goes through all units, by other lessons; with WKT_COURSE=whole each goes through all lessons.
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll } from 'vitest';
import type { LessonView, Phase } from '../src/generated/contract.ts';
import { repeated, spoken } from '../src/learner/spoken.ts';
import { insideThePhone } from './axe.ts';
import { visit } from './classroom.ts';
import { gathered, holds } from './holds.ts';
import { Keys } from './keys.ts';

const { visitor, page, errors, leave } = await visit();
afterAll(leave);
const keys = new Keys(page, visitor);
const home = page.url();

/** One lesson of each unit: those with most gestures are tapped, those where something is written are typed. */
const SAMPLE = {
  taps: ['L02', 'L08', 'L14', 'L16', 'L20', 'L25', 'L30', 'L35', 'L41'],
  keys: ['L01', 'L07', 'L11', 'L19', 'L21', 'L24', 'L34', 'L37', 'L45'],
  silence: ['L05', 'L10', 'L13', 'L18', 'L22', 'L23', 'L31', 'L38', 'L43'],
} as const;
/** No step needs more touches than this, on the average of its lesson. */
const TOUCHES_A_STEP = 4;

interface Unit {
  readonly title: string;
  readonly lessons: readonly string[];
}
interface Lesson {
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly canDo: string;
  readonly done: string;
  readonly steps: number;
}

const file = (path: string): string => readFileSync(new URL(`../../lessons/${path}`, import.meta.url), 'utf8');
const units: readonly Unit[] = [...file('course.toml').matchAll(/^\[\[unit\]\]\nid = ".+"\ntitle = "(.+)"(?:\ntitle_en = ".+")?\nlessons = (.+)$/gm)].map(
  ([, title = '', lessons = '[]']) => ({ title, lessons: JSON.parse(lessons) as string[] }),
);

function lessonOf(id: string): Lesson {
  const text = file(`${id}/lesson.toml`);
  const says = (key: string): string => new RegExp(`^${key} = "(.+)"$`, 'm').exec(text)?.[1] ?? `${id} has no ${key}`;
  const unit = units.find(({ lessons }) => lessons.includes(id))?.title ?? `${id} is in no unit`;
  return { id, unit, title: says('title'), canDo: says('can_do'), done: says('done'), steps: text.match(/^\[\[step\]\]$/gm)?.length ?? 0 };
}

/** How somebody touches what she sees. */
interface Way {
  /** A button of the pages. */
  press(button: Locator): Promise<void>;
  /** What the phone asks for. */
  touch(ring: Ring): Promise<void>;
  /** What breaks a promise on the page as it is now. */
  look(): Promise<readonly string[]>;
}
interface Ring {
  readonly widget: Locator;
  readonly id: string;
  /** The button beside the phone that does what is no tap. */
  readonly aid: Locator | null;
}

const button = (words: string): Locator => page.getByRole('button', { name: words });
/** The card with this title, in a list of cards. */
const card = (title: string): Locator => page.locator('[data-list] button').filter({ has: page.locator('b').getByText(title, { exact: true }) });

/** Puts a finger, or the mouse, once on the middle of something. */
async function tap(what: Locator): Promise<void> {
  await what.first().waitFor();
  await visitor.settle();
  const box = await what.first().boundingBox();
  if (box === null) throw new Error(`${what.toString()} is not drawn`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await visitor.settle();
}

/** Waits until the text beside the phone stands still. */
async function scrolled(): Promise<void> {
  const top = (): Promise<number> => page.locator('.sight').evaluate((sight) => sight.scrollTop);
  for (let [before, now] = [-1, await top()]; before !== now; [before, now] = [now, await top()]) await visitor.redrawn();
}

/** Taps the button beside the phone, and notes when it has to be looked for. */
async function tapAid(aid: Locator): Promise<void> {
  const inSight = await aid.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  if (!inSight) {
    hidden.add(`${await aid.innerText()}: ${await page.locator('[data-instruction]').innerText()}`);
    await tap(button('往下看'));
    await scrolled();
  }
  aids += 1;
  await tap(aid);
}

/** Buttons beside the phone that could not be seen without looking for them. */
const hidden = new Set<string>();
let aids = 0;

const taps: Way = {
  press: tap,
  touch: ({ aid }) => (aid === null ? tap(page.locator('[data-ring]')) : tapAid(aid)),
  /** Each kind of screen of the phone once: only WeChat's own colours may be pale. */
  async look() {
    const screen = await page.evaluate(() => window.noted.lesson?.screen.id ?? '');
    if (looked.has(screen)) return [];
    looked.add(screen);
    return insideThePhone(page);
  },
};

/** Screens of the phone that were looked at. */
const looked = new Set<string>();

const ARROWS: Readonly<Record<string, string>> = { 上: 'ArrowUp', 下: 'ArrowDown', 左: 'ArrowLeft', 右: 'ArrowRight' };

const keyboard: Way = {
  press: (what) => keys.give(what),
  async touch({ widget, id, aid }) {
    if (aid === null && id.startsWith('keyboard.phrase.')) return write(await widget.innerText());
    if (aid === null) return keys.give(widget);
    const said = (await page.locator('[data-instruction], [data-status="hint"]').allInnerTexts()).join(' ');
    const way = /向([上下左右])滑/.exec(said)?.[1];
    if (/按住/.test(await aid.innerText()) || said.includes('停一停')) return keys.give(widget, 'Shift+Enter');
    if (way !== undefined) return keys.give(widget, ARROWS[way]);
    await keys.give(aid);
  },
  look: async () => [],
};

/** Writes with the keyboard of this machine where the phone waits for it. */
async function write(words: string): Promise<void> {
  await visitor.settle();
  await page.keyboard.insertText(words);
  await visitor.settle();
}

/** Sentences that would be heard and cannot be read. */
const unread = new Set<string>();
let read = 0;
/** The lesson as it was when it was last looked at. */
let before: LessonView | null = null;

const silence: Way = {
  ...taps,
  async look() {
    const { sounds, asked, lesson } = await page.evaluate(() => ({ ...window.noted }));
    if (lesson === null) return ['no lesson was answered'];
    const found: string[] = [];
    if (sounds > 0) found.push(`${sounds} sounds were begun`);
    if (asked.includes('hear')) found.push('sounds were asked for');
    // What the voice would say now, and what it says again when it is asked to.
    const said = [...spoken(before, lesson), ...repeated(lesson)].map((text) => written(lesson.phase, text));
    before = lesson;
    const seen = plain((await page.locator('[data-phase] .left').allInnerTexts()).join(''));
    const sentences = new Set(said.flatMap((text) => text.split(/[。！？]/)));
    for (const sentence of sentences) {
      if (!seen.includes(plain(sentence))) unread.add(`${lesson.lesson?.title ?? ''}: ${sentence}`);
    }
    read += sentences.size;
    return found;
  },
};

/** How what is said of a step is written: numbers and English letters are said in words. */
function written(phase: Phase, said: string): string {
  if (phase.kind !== 'step' || said !== phase.speech) return said;
  return `${phase.instruction.map(({ text }) => text).join('')}。${phase.expect}`;
}

/** What of a text is written and spoken alike: Chinese characters, without numbers and the names of signs. */
function plain(text: string): string {
  return text.replaceAll(/[^\p{Script=Han}]|[零〇一二三四五六七八九十百千万两幺点元加度]/gu, '');
}

/** Comes in without a name, and goes to the cover of this lesson. */
async function open(lesson: Lesson, way: Way): Promise<void> {
  await page.goto(home);
  await page.locator('.demo, .person, [data-later]').first().waitFor();
  if (await page.locator('[data-later]').isVisible()) await way.press(page.locator('[data-later]'));
  await way.press(button('先试一试'));
  await page.locator('[data-course]').waitFor();
  if (way === silence) {
    before = null;
    await way.press(page.locator('[data-comfort][aria-pressed="true"]'));
    await page.locator('[data-comfort][aria-pressed="false"]').waitFor();
  }
  await way.press(page.locator('[data-course]'));
  for (const title of [lesson.unit, lesson.title]) {
    for (let turns = 0; turns < 9 && !(await card(title).isVisible()); turns += 1) await way.press(button('下一页'));
    await way.press(card(title));
  }
  await way.press(button('跟我做'));
  await way.press(button('再听一遍'));
}

/** Does a lesson as its rings say; answers what broke a promise on the way. */
async function does(id: string, way: Way): Promise<string[]> {
  const lesson = lessonOf(id);
  const found = new Set<string>();
  let touches = 0;
  await open(lesson, way);
  const mark = page.locator('[data-phase]');
  for (let turns = 0; turns < 60; turns += 1) {
    for (const finding of await way.look()) found.add(finding);
    if ((await page.locator('[data-status="elsewhere"], [data-status="card"]').count()) > 0) found.add(`the ring leads elsewhere at touch ${touches}`);
    const { phase, ringOn } = await mark.evaluate(({ dataset }) => ({ phase: dataset['phase'], ringOn: dataset['ringOn'] }));
    if (phase === 'finished') {
      const ending = await page.locator('[data-phase] .left').innerText();
      if (!ending.includes(lesson.done) || !ending.includes(lesson.canDo)) found.add(`the ending is not that of ${lesson.title}: ${ending}`);
      const most = lesson.steps * TOUCHES_A_STEP;
      if (way !== silence && (await page.evaluate(() => window.noted.sounds)) === 0) found.add('the sound is on, and nothing was heard');
      if (touches < lesson.steps || touches > most) found.add(`${touches} touches for ${lesson.steps} steps`);
      return [...found];
    }
    if (phase === 'check') {
      await way.press(page.locator('.choice, .onward'));
    } else if (ringOn === undefined) {
      await way.press(page.locator('[data-act="hint"]'));
    } else {
      const aid = page.locator('[data-phone-aid]');
      await way.touch({ id: ringOn, widget: page.locator(`[data-widget="${ringOn}"]`), aid: (await aid.isVisible()) ? aid : null });
      touches += 1;
    }
  }
  return [...found, `${lesson.title} does not end`];
}

const whole = process.env['WKT_COURSE'] === 'whole' ? units.flatMap(({ lessons }) => lessons) : null;

holds('each way goes through all units', async () =>
  Object.entries(SAMPLE).flatMap(([name, lessons]) => {
    const through = new Set(lessons.map((id) => lessonOf(id).unit));
    return units.length === 9 && through.size === 9 && lessons.length === 9 ? [] : [`${name}: ${[...through].join(' ')}`];
  }),
);
for (const id of whole ?? SAMPLE.keys) holds(`by keyboard only: ${id} can be done to its end`, () => does(id, keyboard));
holds('by keyboard only: the focus is always to be seen', async () => gathered([...keys.unseen], keys.stops));
holds('by keyboard only: no step leaves the keyboard standing nowhere', async () => gathered([...keys.lost], keys.stops));
for (const id of whole ?? SAMPLE.taps) holds(`by single taps only: ${id} can be done to its end`, () => does(id, taps));
holds('by single taps only: what does the other gestures is in sight', async () => gathered([...hidden], aids));
holds('by single taps only: the screens of the phone were looked at', async () => (looked.size < 30 ? [`${looked.size} screens`] : []));
for (const id of whole ?? SAMPLE.silence) holds(`with the sound off: ${id} can be done to its end`, () => does(id, silence));
holds('with the sound off: what would be said can be read', async () => gathered([...unread], read));
holds('the browser has nothing to complain about', async () => errors);
