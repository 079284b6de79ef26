// Does every byte arrive?
import { expect, it } from 'vitest';
import { base64 } from './base64';

it('all bytes of a large file', () => {
  const bytes = Uint8Array.from({ length: 100_003 }, (_, n) => (n * 7) % 256);
  expect(Buffer.from(base64(bytes), 'base64').equals(Buffer.from(bytes))).toBe(true);
});
