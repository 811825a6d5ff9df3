import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TempsTimeoutError } from '../../../../src/index.ts';
import { containerLine, startRealServer } from '../support.ts';
import { end, listed, ONE } from './support.ts';

/** Lets so much time pass, in steps between which the network has its turn, or until all is read. */
async function pass(ms: number, reading: Promise<unknown>): Promise<void> {
  const state = { isDone: false };
  reading.then(
    () => (state.isDone = true),
    () => (state.isDone = true),
  );
  for (let time = 0; time < ms && !state.isDone; time += 5_000) {
    vi.advanceTimersByTime(5_000);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('server that does not answer pings', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('a stream without a pong is opened again after 100 s without a line, and no line is lost or comes twice', async () => {
    const server = await startRealServer(
      listed,
      (socket) => {
        socket.send(containerLine(1, 'one'));
        if (server.upgrades.length === 1) return;
        socket.send(containerLine(2, 'two'));
        end(socket);
      },
      { autoPong: false },
    );
    const reading = server.read(ONE);
    await pass(200_000, reading);
    const found = await reading;
    expect(found.map(({ message }) => message)).toEqual(['one', 'two']);
    expect(server.upgrades).toHaveLength(2);
  });

  test('a quiet stream without a pong is opened again less and less often, and that is no failure', async () => {
    const server = await startRealServer(
      listed,
      (socket) => {
        if (server.upgrades.length < 12) return;
        socket.send(containerLine(1, 'hours later'));
        end(socket);
      },
      { autoPong: false },
    );
    const reading = server.read(ONE);
    // After 100, 200, and so on up to 3200 seconds, and then after an hour.
    await pass(10_000_000, reading);
    expect(server.upgrades).toHaveLength(8);
    await pass(86_400_000, reading);
    const found = await reading;
    expect(found.map(({ message }) => message)).toEqual(['hours later']);
  });

  test('a stream without a pong ends with `stallTimeout`, if that is given', async () => {
    const server = await startRealServer(listed, () => {}, { autoPong: false });
    const reading = server.read({ ...ONE, stallTimeout: 600_000 });
    await pass(700_000, reading);
    await expect(reading).rejects.toThrow(TempsTimeoutError);
    expect(server.upgrades).toHaveLength(1);
  });
});
