// Does the phone's time pass as it should, whatever is touched meanwhile?
import { describe, expect, it } from 'vitest';
import { Passing } from './passing';

/** A clock that only moves when it is told to. */
function bench(): { passing: Passing; pass: (ms: number) => void; rung: () => number } {
  let now = 0;
  let rung = 0;
  let timer: { at: number; run: () => void } | null = null;
  const passing = new Passing(
    () => now,
    (run, ms) => {
      timer = { at: now + ms, run };
      return () => (timer = null);
    },
    () => (rung += 1),
  );
  const pass = (ms: number): void => {
    now += ms;
    if (timer !== null && timer.at <= now) {
      const { run } = timer;
      timer = null;
      run();
    }
  };
  return { passing, pass, rung: () => rung };
}

describe('what is due', () => {
  it('rings in time and tells the seconds', () => {
    const { passing, pass, rung } = bench();
    passing.dueIn(4000);
    pass(3999);
    expect(rung()).toBe(0);
    pass(1);
    expect(rung()).toBe(1);
    expect(passing.take()).toBe(4);
  });
  it('is not put off by touches in between', () => {
    const { passing, pass, rung } = bench();
    passing.dueIn(4000);
    pass(3000);
    passing.dueIn(4000);
    pass(1000);
    expect(rung()).toBe(1);
  });
  it('counts on from the seconds that were told', () => {
    const { passing, pass, rung } = bench();
    passing.dueIn(4000);
    pass(1500);
    expect(passing.take()).toBe(1);
    passing.dueIn(3000);
    pass(2499);
    expect(rung()).toBe(0);
    pass(1);
    expect(rung()).toBe(1);
    expect(passing.take()).toBe(3);
  });
  it('does not ring when nothing is due any more', () => {
    const { passing, pass, rung } = bench();
    passing.dueIn(4000);
    passing.dueIn(null);
    pass(9000);
    expect(rung()).toBe(0);
    expect(passing.take()).toBe(0);
  });
});
