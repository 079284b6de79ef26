// Which greeting fits the hour?

/** Name of the sentence for this hour of the day (0–23). */
export function greeting(hour: number): 'morning' | 'forenoon' | 'noon' | 'afternoon' | 'evening' {
  if (hour < 5 || hour >= 18) return 'evening';
  if (hour < 9) return 'morning';
  if (hour < 11) return 'forenoon';
  if (hour < 13) return 'noon';
  return 'afternoon';
}
