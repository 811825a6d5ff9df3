import { expect, test, vi } from 'vitest';
import { AsyncQueue } from '../../src/lib/async-queue.ts';

const DONE = { done: true, value: undefined };
const queueOf = (onDone: () => void = () => {}) => new AsyncQueue<string>(onDone);

test('a full queue asks to wait until half of it was taken, whether its items are many or large', async () => {
  for (const [items, length] of [
    [8192, 1024],
    [2, 8 * 1024 ** 2 - 1024],
  ] as const) {
    const queue = queueOf();
    for (let item = 0; item < items; item++) {
      expect(queue.waitForRoom()).toBeUndefined();
      queue.push('a', length);
    }
    let hasRoom = false;
    const room = queue.waitForRoom()?.then(() => (hasRoom = true));
    for (let item = 0; item < items / 2 - 1; item++) await queue.next();
    expect(hasRoom).toBe(false);
    await queue.next();
    await room;
    expect({ hasRoom, waitForRoom: queue.waitForRoom() }).toEqual({
      hasRoom: true,
      waitForRoom: undefined,
    });
  }
});

test('items come in order, whether they were pushed before or are awaited', async () => {
  const queue = queueOf();
  queue.push('a', 1);
  const [first, second] = [queue.next(), queue.next()];
  queue.push('b', 1);
  queue.end();
  expect([await first, await second, await queue.next()]).toEqual([
    { done: false, value: 'a' },
    { done: false, value: 'b' },
    DONE,
  ]);
});

test('an error comes once after the items before it, to the first of those who wait', async () => {
  const queue = queueOf();
  queue.push('a', 1);
  queue.end({ error: new Error('broken') });
  expect(await queue.next()).toEqual({ done: false, value: 'a' });
  await expect(queue.next()).rejects.toThrow('broken');
  expect(await queue.next()).toEqual(DONE);

  const awaited = queueOf();
  const waiting = [awaited.next(), awaited.next()];
  awaited.end({ error: new Error('broken') });
  expect(await Promise.allSettled(waiting)).toEqual([
    { status: 'rejected', reason: new Error('broken') },
    { status: 'fulfilled', value: DONE },
  ]);
});

test('return() ends a wait, drops the items of the queue and tells the other side', async () => {
  const onDone = vi.fn<() => void>();
  const queue = queueOf(onDone);
  const waiting = queue.next();
  await queue.return();
  queue.push('a', 1);
  expect([await waiting, await queue.next()]).toEqual([DONE, DONE]);
  expect(onDone).toHaveBeenCalledTimes(1);
});

test('return() drops the items of a full queue, and a producer that waits for room goes on', async () => {
  const queue = queueOf();
  queue.push('a', 16 * 1024 ** 2);
  let goesOn = false;
  void queue.waitForRoom()?.then(() => (goesOn = true));
  await queue.return();
  expect([goesOn, await queue.next()]).toEqual([true, DONE]);
});

test('an abort comes at once in place of the unread items, also of a queue that has ended', async () => {
  for (const isEnded of [false, true]) {
    const queue = queueOf();
    for (const item of ['a', 'b']) queue.push(item, 1);
    if (isEnded) queue.end();
    expect(await queue.next()).toEqual({ done: false, value: 'a' });
    queue.abort(new Error('enough'));
    await expect(queue.next()).rejects.toThrow('enough');
    expect(await queue.next()).toEqual(DONE);
  }
  const read = queueOf();
  read.end();
  read.abort(new Error('enough'));
  expect(await read.next()).toEqual(DONE);
});
