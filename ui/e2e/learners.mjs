// Learners' pages: acceptance 1, 3–7, 13, 16, 20, 23–30, 36 of age-friendly §5.
import { insideThePhone, outsideThePhone } from './axe.mjs';
import * as look from './look.mjs';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

export async function learners(holds, visit) {
  const { visitor, page, asked, errors, leave } = await visit();
  const seen = [];
  const places = [];
  const phones = [];

  const pages = [
    ['the door before there is a roster', async () => undefined],
    ['the door', async () => visitor.press('看看演示班')],
    ['home', async () => visitor.enter()],
    ['the course', async () => visitor.press('所有的课')],
    ['a lesson’s cover', async () => visitor.pressThis('.lesson')],
    ['a step with its ring', async () => { await visitor.press('跟我做'); await visitor.ring(); }],
    ['free practice', async () => { await visitor.press('回我的课'); await visitor.press('随便练练'); }],
    ['the wishes', async () => visitor.press('我想去')],
    ['free practice with a wish', async () => { await visitor.pressThis('.wish'); await visitor.ring(); }],
  ];
  for (const [name, go] of pages) {
    await holds(`${name}: can be reached`, async () => { await go(); return []; });
    await measure(name);
  }

  await holds('a whole lesson can be done by single taps, helpers included', async () => {
    await visitor.press('回我的课');
    await visitor.press('所有的课');
    await visitor.pressThis('.lesson');
    await visitor.press('跟我做');
    await visitor.doLesson(async () => {
      const phase = await visitor.phase();
      phones.push(...(phase === 'step' ? await look.phone(page) : []));
      places.push(await look.acts(page));
      seen.push(...(await insideThePhone(page)));
      if ((await page.locator('[data-instruction]').count()) !== 1) seen.push(`${phase}: not exactly one instruction`);
      if (phase !== 'step') await measureOnce(phase);
    });
    return [];
  });
  await measure('the ending');
  await holds('再听一遍 · 提示 · 上一步 · 请老师 never move', async () => moved(places));
  await holds('the phone stands to one scale, its ring around the right thing', async () => [...new Set(phones)]);
  await holds('inside the phone only WeChat’s own colours are pale', async () => [...new Set(seen.map(String))]);
  await holds('nothing is asked of any other address', async () => {
    const home = new URL(page.url()).origin;
    return asked.filter((url) => new URL(url).origin !== home && !url.startsWith('data:'));
  });
  await holds('the browser has nothing to complain about', async () => errors);
  await leave();

  async function measureOnce(name) {
    if (!measured.has(name)) await measure(name);
  }

  async function measure(name) {
    measured.add(name);
    await holds(`${name}: axe finds nothing, contrast 7:1`, async () => (await outsideThePhone(page, 'AAA')).map(String));
    await holds(`${name}: targets are large and apart`, async () => look.targets(page, { main: 72, other: 60, gap: 16 }));
    await holds(`${name}: at most five things to touch`, async () => {
      const things = await look.touchable(page);
      return things.length <= 5 ? [] : [things.join(' | ')];
    });
    await holds(`${name}: no text is small, cut off or beside the window, at every size`, async () => atEverySize());
  }

  async function atEverySize() {
    const found = [];
    const larger = page.locator('[data-comfort]').first();
    for (const percent of [100, 125, 150, 200]) {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.waitForTimeout(120);
        for (const line of await look.text(page, 20)) found.push(`${percent} % at ${size.width} × ${size.height}: ${line}`);
      }
      await visitor.settle();
      await larger.click();
      await page.waitForTimeout(150);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    return found;
  }
}

const measured = new Set();

function moved(places) {
  const first = {};
  const found = [];
  for (const place of places) {
    for (const [act, box] of Object.entries(place)) {
      first[act] ??= box;
      if (box.some((at, side) => Math.abs(at - first[act][side]) > 2)) found.push(`${act}: ${first[act]} became ${box}`);
    }
  }
  return [...new Set(found)];
}
