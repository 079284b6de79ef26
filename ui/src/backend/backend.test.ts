// Is a command carried once, however often a button is pressed before it is answered?
import { expect, it } from 'vitest';
import { Backend } from './backend';
import { fake } from './fake';

it('the same command given again before its answer is one command', async () => {
  const host = fake({ unlock_staff: () => ({ session: 'a' }) });
  const backend = new Backend(host);
  const both = await Promise.all([1, 2].map(() => backend.call('unlock_staff', { passphrase: '浪花社区' })));
  expect(both).toEqual([{ session: 'a' }, { session: 'a' }]);
  expect(host.asked).toHaveLength(1);
});

it('once it is answered it can be given again', async () => {
  const host = fake({ leave: () => ({}) });
  const backend = new Backend(host);
  await backend.call('leave', {});
  await backend.call('leave', {});
  expect(host.asked).toHaveLength(2);
});

it('other words, or another person, are another command', async () => {
  const host = fake({ enter: ({ resident }) => ({ session: resident }) });
  const backend = new Backend(host);
  const first = backend.call('enter', { resident: 'a' });
  const second = backend.call('enter', { resident: 'b' });
  backend.enter('a');
  const third = backend.call('enter', { resident: 'a' });
  await Promise.all([first, second, third]);
  expect(host.asked).toHaveLength(3);
});

it('a refusal reaches everyone who asked, and the next try is carried', async () => {
  const host = fake({});
  const backend = new Backend(host);
  const both = await Promise.allSettled([backend.call('home', {}), backend.call('home', {})]);
  expect(both.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  await expect(backend.call('home', {})).rejects.toThrow();
  expect(host.asked).toHaveLength(2);
});
