import { expect, test } from 'vitest';
import { changedKeys } from '../../../src/workflows/runtime-env/changed-keys.ts';

function circular(text: string): object {
  const made: Record<string, unknown> = { text };
  made['self'] = made;
  return made;
}

/** What a schema makes of a variable, under a name that is no variable. */
const MADE: [string, (text: string) => unknown][] = [
  ['a list', (text) => text.split(',')],
  ['a date', (text) => new Date(text.length)],
  ['a number of any size', (text) => ({ max: BigInt(text.length) })],
  ['an object with itself in it', circular],
  ['a Map', (text) => new Map([[text, 1]])],
  ['a Set', (text) => new Set([text])],
  ['a RegExp', (text) => ({ host: new RegExp(text) })],
  ['a function', (text) => ({ read: () => text })],
];

function read(text: string, make: (text: string) => unknown) {
  return { raw: { HOSTS: text }, values: { hosts: make(text) } };
}

test.each(MADE)('changedKeys names a key whose value is %s that has changed', (_, make) => {
  const [old, recent] = [read('a', make), read('a,b', make)];
  expect(changedKeys(old, recent)).toEqual(['hosts']);
  expect(changedKeys(old, read('a', make))).toEqual([]);
});

test('changedKeys leaves out a comparable value that is made of unchanged variables', () => {
  expect(
    changedKeys(
      { raw: { HOSTS: 'a', OTHER: '1' }, values: { hosts: { list: ['a'] }, OTHER: '1' } },
      { raw: { HOSTS: 'a', OTHER: '2' }, values: { hosts: { list: ['a'] }, OTHER: '2' } },
    ),
  ).toEqual(['OTHER']);
});
