import { expect, test } from 'vitest';
import { openSession } from './support.ts';

test('a wait ends after its time or once it is woken, and leaves no timer', async () => {
  const { session, clock } = openSession(() => '');
  const start = clock.elapsed();
  await clock.until(session.wait(300));
  expect(clock.elapsed() - start).toBe(300);
  const woken = session.wait(300);
  session.wake();
  await woken;
  expect({ elapsed: clock.elapsed() - start, pending: clock.pending }).toEqual({
    elapsed: 300,
    pending: 0,
  });
});

test('a session that is stopped ends its call and its wait with the first reason, and later ones before they start', async () => {
  const { session, clock } = openSession(() => '');
  const { signal } = session.callOptions;
  const waiting = session.wait(300);
  for (const why of ['first', 'second']) session.stop(() => new Error(why));
  await expect(waiting).rejects.toThrow('first');
  await expect(session.wait(300)).rejects.toThrow('first');
  expect({ aborted: signal.aborted, isStopped: session.isStopped, pending: clock.pending }).toEqual(
    { aborted: true, isStopped: true, pending: 0 },
  );
});

test('a session that is stopped without an error ends its wait without one', async () => {
  const { session, clock } = openSession(() => '');
  session.stop(() => undefined);
  await session.wait(300);
  expect({
    isStopped: session.isStopped,
    stopError: session.stopError,
    pending: clock.pending,
  }).toEqual({ isStopped: true, stopError: undefined, pending: 0 });
});

test('polls are half a second apart and grow to five, or as long as the server asks', async () => {
  const { session, clock } = openSession(() => '');
  const table: [round: number, random: number, asked: number | undefined, ms: number][] = [
    [0, 0.5, undefined, 500],
    [0, 0, undefined, 400],
    [0, 1, undefined, 600],
    [1, 0.5, undefined, 750],
    [5, 0.5, undefined, 500 * 1.5 ** 5],
    [6, 0.5, undefined, 5_000],
    [99, 1, undefined, 6_000],
    [6, 0.5, 4, 5_000],
    [0, 0.5, 7, 7_000],
    [0, 0.5, 90, 60_000],
  ];
  for (const [round, random, asked, ms] of table) {
    clock.random = () => random;
    const waiting = session.waitForPoll(round, asked);
    expect.soft(clock.next, `${round}, ${random}, ${asked}`).toBeCloseTo(ms);
    session.wake();
    await waiting;
  }
});

test('calls inside a watch are repeated by the client only until the server has responded once', () => {
  const { session } = openSession(() => '');
  expect(session.pollOptions).toMatchObject({ throwOnError: true, maxRetries: undefined });
  session.hasResponse = true;
  expect(session.pollOptions).toMatchObject({ throwOnError: true, maxRetries: 0 });
});
