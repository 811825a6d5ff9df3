import { expect, test, vi } from 'vitest';
import { Exchange } from '../../src/transport/dispatcher/exchange.ts';

test('a request that was given up in the queue of its dispatcher is not sent', () => {
  const [onHead, onFailure, abort] = [
    vi.fn<() => void>(),
    vi.fn<() => void>(),
    vi.fn<() => void>(),
  ];
  const exchange = new Exchange({ onHead, onFailure });
  const reason = new Error('enough');
  exchange.giveUp(reason);
  exchange.onConnect(abort);
  expect([exchange.onHeaders(200, [], () => {}, 'OK'), exchange.onData(new Uint8Array(1))]).toEqual(
    [true, true],
  );
  expect({
    onFailure: onFailure.mock.calls,
    abort: abort.mock.calls,
    onHead: onHead.mock.calls,
  }).toEqual({ onFailure: [[reason]], abort: [[reason]], onHead: [] });
});

test('a body waits for its reader: the dispatcher is held at 64 KB, until they are taken', async () => {
  const resume = vi.fn<() => void>();
  const exchange = new Exchange({ onHead: () => {}, onFailure: () => {} });
  const abort = vi.fn<() => void>();
  exchange.onConnect(abort);
  exchange.onHeaders(200, [], resume, 'OK');
  const piece = new Uint8Array(64 * 1024 - 1);
  expect([exchange.onData(piece), exchange.onData(new Uint8Array(1))]).toEqual([true, false]);
  const pieces = exchange.pieces();
  expect((await pieces.next()).value).toBe(piece);
  expect(resume).toHaveBeenCalledTimes(1);
  // Less than that holds nothing up.
  expect([exchange.onData(piece), exchange.takeWaiting()]).toEqual([true, [piece]]);
  await pieces.return();
  expect({ resume: resume.mock.calls.length, abort: abort.mock.calls.length }).toEqual({
    resume: 1,
    abort: 1,
  });
});

test('what comes after the end of an exchange changes nothing', async () => {
  const exchange = new Exchange({
    onHead: () => {},
    onFailure: () => expect.unreachable('there was a response'),
  });
  exchange.onHeaders(200, [], () => {}, 'OK');
  exchange.onData(new Uint8Array(1));
  exchange.onComplete();
  exchange.onError(new Error('too late'));
  exchange.giveUp();
  expect({ isComplete: exchange.isComplete, takeWaiting: exchange.takeWaiting().length }).toEqual({
    isComplete: true,
    takeWaiting: 1,
  });
});
