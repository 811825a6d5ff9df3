import { expect, test } from 'vitest';
import { startRealServer } from '../support.ts';
import { end, inSmallSteps, listed, ONE, useFakeTimeouts } from './support.ts';

const ONE_LINE = '2026-01-15T11:00:00.120384511Z one\n';

test('without `follow`, the server ends the log, and a container that has stopped is not waited for', async () => {
  const server = await startRealServer(listed, (socket) => {
    socket.send(ONE_LINE);
    end(socket);
  });
  expect((await server.read({ ...ONE, follow: false })).map(({ message }) => message)).toEqual(['one']);
  expect(server.upgrades).toEqual([expect.stringContaining('follow=false')]);
  expect(server.requests).toHaveLength(1);
});

test('without `follow`, ten seconds of silence end the log of a server that follows all the same', async () => {
  const server = await startRealServer(listed, (socket) => socket.send(ONE_LINE), { autoPong: false });
  useFakeTimeouts();
  const read = async (): Promise<string[]> => {
    const messages: string[] = [];
    for await (const { message } of server.open({ ...ONE, follow: false })) messages.push(message);
    return messages;
  };
  expect(await inSmallSteps(read())).toEqual(['one']);
});

test('without `follow`, it ends with the first line that was written after the log was asked for', async () => {
  const server = await startRealServer(listed, (socket) => {
    for (const ms of [-60_000, 0, 999, 1_000, 2_000])
      socket.send(`${new Date(server.clock.now() + ms).toISOString()} ${ms}\n`);
  });
  const entries = await server.read({ ...ONE, follow: false });
  expect(entries.map(({ message }) => message)).toEqual(['-60000', '0', '999']);
});
