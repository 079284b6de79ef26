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
