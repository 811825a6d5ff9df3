import { expect, test, vi } from 'vitest';
import { AsyncQueue } from '../../src/lib/async-queue.ts';

test('a full queue asks to wait until half of its items were taken', async () => {
  const queue = new AsyncQueue<number>();
  for (let item = 0; item < 9_999; item++) queue.push(item);
  expect(queue.waitForRoom()).toBeUndefined();
  queue.push(9_999);
  let hasRoom = false;
  const room = queue.waitForRoom()?.then(() => (hasRoom = true));
  for (let item = 0; item < 4_999; item++) await queue.next();
  expect(hasRoom).toBe(false);
  await queue.next();
  await room;
  expect(queue.waitForRoom()).toBeUndefined();
});

test('items come in order, whether they were pushed before or are awaited', async () => {
  const queue = new AsyncQueue<number>();
  queue.push(1);
  const [first, second] = [queue.next(), queue.next()];
  queue.push(2);
  queue.end();
  expect([await first, await second, await queue.next()]).toEqual([
    { done: false, value: 1 },
    { done: false, value: 2 },
    { done: true, value: undefined },
  ]);
});

test('an error comes after the items before it, once', async () => {
  const queue = new AsyncQueue<number>();
  queue.push(1);
  queue.fail(new Error('broken'));
  expect(await queue.next()).toEqual({ done: false, value: 1 });
  await expect(queue.next()).rejects.toThrow('broken');
  expect(await queue.next()).toEqual({ done: true, value: undefined });
});

test('an error reaches only the first of those who wait', async () => {
  const queue = new AsyncQueue<number>();
  const waiting = [queue.next(), queue.next()];
  queue.fail(new Error('broken'));
  expect(await Promise.allSettled(waiting)).toEqual([
    { status: 'rejected', reason: new Error('broken') },
    { status: 'fulfilled', value: { done: true, value: undefined } },
  ]);
});

test('return() ends a wait, drops the items of the queue and tells the other side', async () => {
  const onDone = vi.fn<() => void>();
  const queue = new AsyncQueue<number>(onDone);
  const waiting = queue.next();
  await queue.return();
  queue.push(1);
  expect([await waiting, await queue.next()]).toEqual([
    { done: true, value: undefined },
    { done: true, value: undefined },
  ]);
  expect(onDone).toHaveBeenCalledTimes(1);
});

test('a queue with few large items asks to wait', async () => {
  const queue = new AsyncQueue<string>(undefined, (item) => item.length);
  queue.push('a'.repeat(8 * 1024 ** 2));
  expect(queue.waitForRoom()).toBeUndefined();
  queue.push('b'.repeat(8 * 1024 ** 2));
  const room = queue.waitForRoom();
  expect(room).toBeInstanceOf(Promise);
  await queue.next();
  await room;
  expect(queue.waitForRoom()).toBeUndefined();
});

test('an abort comes at once, in place of the unread items', async () => {
  const queue = new AsyncQueue<number>();
  queue.push(1);
  queue.push(2);
  expect(await queue.next()).toEqual({ done: false, value: 1 });
  queue.abort(new Error('enough'));
  await expect(queue.next()).rejects.toThrow('enough');
  expect(await queue.next()).toEqual({ done: true, value: undefined });
});

test('an abort drops the unread items of a queue that has ended, and changes nothing once they were read', async () => {
  const waiting = new AsyncQueue<number>();
  waiting.push(1);
  waiting.end();
  waiting.abort(new Error('enough'));
  await expect(waiting.next()).rejects.toThrow('enough');

  const read = new AsyncQueue<number>();
  read.end();
  read.abort(new Error('enough'));
  expect(await read.next()).toEqual({ done: true, value: undefined });
});
