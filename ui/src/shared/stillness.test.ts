// Does stillness run from the right moment, and ring once (acceptance 8, 34)?
import { describe, expect, it } from 'vitest';
import { Stillness } from './stillness';

/** A clock that a test winds on by hand. */
function clock() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const rung: number[] = [];
  const still = new Stillness(
    () => now,
    (run, ms) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
    (idle) => rung.push(idle),
  );
  const wind = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      now = next.at;
      next.run();
    }
    now = end;
  };
  return { still, wind, rung };
}

describe('stillness', () => {
  it('rings when its time has passed, once', () => {
    const { still, wind, rung } = clock();
    still.lookAgainIn(15_000);
    wind(14_999);
    expect(rung).toEqual([]);
    wind(60_000);
    expect(rung).toEqual([15_000]);
  });
  it('does not run while a sentence is spoken', () => {
    const { still, wind, rung } = clock();
    still.speechBegan();
    still.lookAgainIn(15_000);
    wind(40_000);
    still.speechEnded();
    wind(14_999);
    expect(rung).toEqual([]);
    wind(1);
    expect(rung).toEqual([15_000]);
  });
  it('goes on counting from the same moment for the next hint', () => {
    const { still, wind, rung } = clock();
    still.lookAgainIn(15_000);
    wind(15_000);
    still.lookAgainIn(20_000);
    wind(20_000);
    expect(rung, 'the second look tells the whole time').toEqual([15_000, 35_000]);
  });
  it('starts anew with a useful touch', () => {
    const { still, wind, rung } = clock();
    still.lookAgainIn(15_000);
    wind(10_000);
    still.touched();
    still.lookAgainIn(15_000);
    wind(10_000);
    expect(rung).toEqual([]);
    wind(5_000);
    expect(rung).toEqual([15_000]);
  });
  it('never rings without a reason, however long she sits', () => {
    const { still, wind, rung } = clock();
    still.lookAgainIn(null);
    wind(30 * 60_000);
    still.lookAgainIn(15_000);
    still.end();
    wind(30 * 60_000);
    expect(rung).toEqual([]);
  });
});
