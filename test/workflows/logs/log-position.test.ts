import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { LogPosition } from '../../../src/workflows/logs/log-position.ts';

const SECOND = '2026-07-03T09:12:41';
const COUNT = 150_000;

/** Reads lines of one second, each with a time of its own. */
function countNew(position: LogPosition): number {
  let count = 0;
  for (let index = 0; index < COUNT; index++) {
    const time = `${SECOND}.${String(index).padStart(9, '0')}Z`;
    if (position.isNew(time, `${time} ${'x'.repeat(500)} ${index}`)) count++;
  }
  return count;
}

function usedBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

test('a second of many lines takes bounded memory, and none of them is read twice', () => {
  const position = new LogPosition();
  const before = usedBytes();
  expect(countNew(position)).toBe(COUNT);
  expect(usedBytes() - before).toBeLessThan(30e6);

  position.rewind();
  expect(countNew(position)).toBe(0);
  expect(position.isNew(`${SECOND}.999999999Z`, 'new')).toBe(true);
});
