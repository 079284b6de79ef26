// How large does the phone stand in the window? One factor for everything (age-friendly §1.3).

/** The largest factor in steps of 0.05 that fits; never below a half. */
export function phoneScale(free: { w: number; h: number }, glass: { width: number; height: number }): number {
  const fits = Math.min(free.h / glass.height, free.w / glass.width);
  return Math.max(0.5, Math.floor(fits * 20 + 1e-6) / 20);
}
