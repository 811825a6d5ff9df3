import { expect, test } from 'vitest';
import { copyPlain } from '../../src/lib/plain-object.ts';

test('plain objects and dates are copied with what is inside of them, and anything else is kept', () => {
  const stream = { async *[Symbol.asyncIterator]() {} };
  const kept = {
    signal: AbortSignal.timeout(1000),
    stream,
    none: null,
    text: 'a',
    missing: undefined,
  };
  const given = { ...kept, list: [{ id: 1 }], deep: { er: { id: 2 } }, date: new Date(0) };
  const copy = copyPlain(given);
  expect(copy).toEqual(given);
  for (const name of Object.keys(kept) as (keyof typeof kept)[])
    expect.soft(copy[name], name).toBe(kept[name]);
  given.list[0]!.id = 3;
  given.deep.er.id = 3;
  given.date.setTime(1);
  expect(copy).toMatchObject({ list: [{ id: 1 }], deep: { er: { id: 2 } }, date: new Date(0) });
});

test('an object that refers to itself stays as it is', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(copyPlain(circle)).toBe(circle);
});
