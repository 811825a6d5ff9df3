import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { column, setUpProject } from '../../support/client.ts';

const START = Date.parse('2026-01-15T12:00:00Z');

const EVENTS = [
  { type: 4, timestamp: START, data: { href: 'https://shop.temps.example/' } },
  { type: 3, timestamp: START + 9000, data: { source: 1 } },
] as const;

const REPLAYS = '/visitors/1/session-replays';

const pack = (events: unknown) => deflateSync(JSON.stringify(events)).toString('base64');

/** Ada is known and is being recorded. */
async function setUpRecording() {
  const tools = await setUpProject();
  const ada = createBrowser(tools.call, { visitor: 'ada' });
  await ada.view('/');
  const start = (sessionId: string) =>
    ada.post('session-replay/init', {
      sessionId,
      url: 'https://shop.temps.example/',
      screenWidth: 1920,
    });
  const send = (sessionId: string, events: string) =>
    ada.post('session-replay/events', { sessionId, events });
  const add = (sessionId: string, events: unknown) => send(sessionId, pack(events));
  await start('r1');
  return { ...tools, start, send, add };
}

it('a session replay is started from the browser, and goes on when it is started again', async () => {
  const { mock, read, start } = await setUpRecording();
  expect((await start('r2')).body).toEqual({ session_id: 'r2', message: 'Session replay started' });
  await start('r2');
  expect(mock.state.sessionReplays.size).toBe(2);
  const ada = {
    visitor_id: 1,
    visitor_uuid: 'ada',
    browser: 'Chrome',
    device_type: 'desktop',
    screen_width: 1920,
  };
  const times = { duration: null, created_at: '2026-01-15T12:00:00.000Z' };
  const { session } = await read(`GET ${REPLAYS}/2`);
  expect(session).toMatchObject({ id: 2, session_replay_id: 'r2', ...ada, ...times });
});

it('a session replay plays the events of all batches in order; its duration follows from them, unless somebody sets it', async () => {
  const { call, read, add } = await setUpRecording();
  const [first, second] = EVENTS;
  expect((await add('r1', [second])).body.event_count).toBe(1);
  // As older clients send them.
  await call(`POST ${REPLAYS}/r1/events`, { events: pack([first]) });
  const { session, events } = await read(`GET ${REPLAYS}/1/events`);
  expect(session.duration).toBe(9000);
  expect(events).toMatchObject([
    { session_id: 1, event_type: 4, timestamp: '2026-01-15T12:00:00.000Z', data: first },
    { session_id: 1, event_type: 3, timestamp: '2026-01-15T12:00:09.000Z', data: second },
  ]);
  await call(`PUT ${REPLAYS}/r1/duration`, { duration: 1234 });
  expect((await read(`GET ${REPLAYS}/1`)).session.duration).toBe(1234);
});

it('a session replay refuses events that it cannot unpack, and events for a replay that nobody started', async () => {
  const { send, add } = await setUpRecording();
  for (const events of ['%%%', 'bm8gemxpYg==', pack('text')])
    expect((await send('r1', events)).status).toBe(400);
  const bomb = deflateSync(Buffer.alloc(33 * 1024 ** 2)).toString('base64');
  expect((await send('r1', bomb)).body.detail).toContain('it unpacks to more than 33554432 bytes');
  expect(await add('r9', EVENTS)).toMatchObject({
    status: 404,
    body: { detail: 'Session replay r9 not found' },
  });
});

it('session replays are listed newest first, until they are deleted with their events', async () => {
  const { mock, call, read, start, add } = await setUpRecording();
  await start('r2');
  mock.clock.advance(1000);
  await start('r3');
  const names = async (path: string) =>
    column((await read(`GET ${path}`)).sessions, 'session_replay_id');
  expect(await names('/session-replays?project_id=1')).toEqual(['r3', 'r2', 'r1']);
  expect(await names('/session-replays?project_id=1&per_page=2&page=2')).toEqual(['r1']);
  expect(await names('/session-replays?project_id=1&environment_id=2')).toEqual([]);
  expect(await names(`${REPLAYS}?per_page=1`)).toEqual(['r3']);
  await add('r1', EVENTS);
  await call(`DELETE ${REPLAYS}/r1`);
  expect(await names(REPLAYS)).toEqual(['r3', 'r2']);
  expect(mock.state.sessionReplayEvents.size).toBe(0);
});
