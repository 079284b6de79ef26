// At which sizes has a page to be read? At every text size on the smallest and on the usual screen (age-friendly §5.3).
import type { Page } from 'playwright-core';
import { USUAL } from './classroom.ts';
import * as look from './look.ts';
import type { Visitor } from './visitor.ts';

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** Text below the floor, cut off or beside the window, at every size; leaves the page as it was. */
export async function textAtEverySize(page: Page, visitor: Visitor, floor: number): Promise<string[]> {
  const found: string[] = [];
  try {
    for (const percent of [100, 125, 150, 200]) {
      await visitor.enlarge(percent);
      found.push(...(await textOnEveryScreen(page, visitor, floor)).map((line) => `${percent} % ${line}`));
    }
  } finally {
    await visitor.enlarge(100);
  }
  return found;
}

/** The same at the size that is on now. */
export async function textOnEveryScreen(page: Page, visitor: Visitor, floor: number): Promise<string[]> {
  const found: string[] = [];
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await visitor.redrawn();
    found.push(...(await look.text(page, floor)).map((line) => `at ${screen.width} × ${screen.height}: ${line}`));
  }
  await page.setViewportSize(USUAL);
  return found;
}

/** Screens on which a learner's home is short of room: 10.1 inches at 1.25, the usual tablet, a notebook. */
const SMALL = [
  { width: 1024, height: 640 },
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
];

/** At every text size on small screens: is the word of this button to be seen without scrolling? */
export async function inSight(page: Page, visitor: Visitor, button: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for (const percent of [100, 125, 150, 200]) {
      await visitor.enlarge(percent);
      for (const screen of SMALL) {
        // The smallest screen is not set to the largest letters: there is room for the first button alone.
        if (screen.width < 1280 && percent > 150) continue;
        await page.setViewportSize(screen);
        await visitor.redrawn();
        const box = await page.locator(`${button} b`).boundingBox();
        if (box === null || box.y + box.height > screen.height) found.push(`${percent} % at ${screen.width} × ${screen.height}: ${box === null ? 'not there' : `down to ${Math.round(box.y + box.height)}`}`);
      }
    }
  } finally {
    await page.setViewportSize(USUAL);
    await visitor.enlarge(100);
  }
  return found;
}
