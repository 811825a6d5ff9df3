import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { PROJECT, setUp } from '../../support/client.ts';

const START = Date.parse('2026-01-15T12:00:00Z');

const EVENTS = [
  { type: 4, timestamp: START, data: { href: 'https://shop.temps.example/' } },
  { type: 3, timestamp: START + 9000, data: { source: 1 } },
];

const pack = (events: unknown) => deflateSync(JSON.stringify(events)).toString('base64');

/** Ada is known and is being recorded. */
async function setUpRecording() {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  const ada = createBrowser(call, { visitor: 'ada' });
  await ada.view('/');
  const start = (sessionId: string) =>
    ada.post('session-replay/init', { sessionId, url: 'https://shop.temps.example/', screenWidth: 1920 });
  const add = (sessionId: string, events: unknown) =>
    ada.post('session-replay/events', { sessionId, events: pack(events) });
  await start('r1');
  return { mock, call, ada, start, add };
}

it('a session replay is started from the browser, and shows who it is of', async () => {
  const { call, start } = await setUpRecording();
  expect((await start('r2')).body).toEqual({ session_id: 'r2', message: 'Session replay started' });
  const { session } = (await call('GET /visitors/1/session-replays/2')).body;
  expect(session).toMatchObject({
    id: 2,
    session_replay_id: 'r2',
    visitor_id: 1,
    visitor_uuid: 'ada',
    browser: 'Chrome',
    device_type: 'desktop',
    screen_width: 1920,
    duration: null,
    created_at: '2026-01-15T12:00:00.000Z',
  });
});

it('a session replay takes events in batches and plays them in order; its duration follows from them', async () => {
  const { call, add } = await setUpRecording();
  const [first, second] = EVENTS;
  expect((await add('r1', [second])).body.event_count).toBe(1);
  expect((await add('r1', [first])).status).toBe(200);
  const { session, events } = (await call('GET /visitors/1/session-replays/1/events')).body;
  expect(session.duration).toBe(9000);
  expect(events).toMatchObject([
    { session_id: 1, event_type: 4, timestamp: '2026-01-15T12:00:00.000Z', data: first },
    { session_id: 1, event_type: 3, timestamp: '2026-01-15T12:00:09.000Z', data: second },
  ]);
});

it('a session replay takes events of older clients under its own path', async () => {
  const { call } = await setUpRecording();
  const path = '/visitors/1/session-replays';
  expect((await call(`POST ${path}/r1/events`, { events: pack(EVENTS) })).body.event_count).toBe(2);
  expect((await call(`POST ${path}/r9/events`, { events: pack(EVENTS) })).status).toBe(404);
});

it('a session replay keeps the duration that somebody sets', async () => {
  const { call, add } = await setUpRecording();
  await add('r1', EVENTS);
  expect((await call('PUT /visitors/1/session-replays/r1/duration', { duration: 1234 })).status).toBe(200);
  expect((await call('GET /visitors/1/session-replays/1')).body.session.duration).toBe(1234);
});

it('a session replay that is started again goes on', async () => {
  const { mock, start } = await setUpRecording();
  expect((await start('r1')).status).toBe(201);
  expect(mock.state.sessionReplays.size).toBe(1);
});

it('a session replay refuses events that it cannot unpack, and events for a replay that nobody started', async () => {
  const { ada, add } = await setUpRecording();
  const sent = (events: string) => ada.post('session-replay/events', { sessionId: 'r1', events });
  for (const events of ['%%%', 'bm8gemxpYg==', pack('text')]) expect((await sent(events)).status).toBe(400);
  const bomb = deflateSync(Buffer.alloc(33 * 1024 ** 2)).toString('base64');
  expect((await sent(bomb)).body.detail).toContain('it unpacks to more than 33554432 bytes');
  expect(await add('r9', EVENTS)).toMatchObject({ status: 404, body: { detail: 'Session replay r9 not found' } });
});

it('a session replay is deleted with its events', async () => {
  const { mock, call, add } = await setUpRecording();
  await add('r1', EVENTS);
  expect((await call('DELETE /visitors/1/session-replays/r1')).status).toBe(200);
  expect(mock.state.sessionReplayEvents.size).toBe(0);
  for (const line of ['DELETE /visitors/1/session-replays/r1', 'GET /visitors/1/session-replays/1'])
    expect((await call(line)).status).toBe(404);
});

it('the list of session replays has the newest first, a page at a time', async () => {
  const { mock, call, start } = await setUpRecording();
  await start('r2');
  mock.clock.advance(1000);
  await start('r3');
  const names = async (query: string) =>
    (await call(`GET ${query}`)).body.sessions.map((row: { session_replay_id: string }) => row.session_replay_id);
  expect(await names('/session-replays?project_id=1')).toEqual(['r3', 'r2', 'r1']);
  expect(await names('/session-replays?project_id=1&per_page=2&page=2')).toEqual(['r1']);
  expect(await names('/session-replays?project_id=1&environment_id=2')).toEqual([]);
  expect(await names('/visitors/1/session-replays?per_page=1')).toEqual(['r3']);
});

it('the demo has recordings that can be played', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const { sessions, total_count } = (await call('GET /session-replays?project_id=1&per_page=1')).body;
  expect(total_count).toBe(12);
  const [{ id, visitor_id, duration }] = sessions;
  const { events } = (await call(`GET /visitors/${visitor_id}/session-replays/${id}/events`)).body;
  expect(Date.parse(events.at(-1).timestamp) - Date.parse(events[0].timestamp)).toBe(duration);
});
