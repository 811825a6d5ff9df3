import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

describe.each(['2026-01', '2026-07'] as const)('deleted session replay on the server of %s', (server) => {
  async function deleteOne() {
    const { call } = setUp({ server, scenario: 'demo' });
    const { body } = await call('GET /session-replays?project_id=1&per_page=1');
    const { id, session_replay_id, visitor_id } = body.sessions[0];
    const path = `/visitors/${visitor_id}/session-replays`;
    expect((await call(`DELETE ${path}/${session_replay_id}`)).status).toBe(200);
    return { call, path, id, session_replay_id, total: body.total_count };
  }

  it('a deleted session replay on a real server stays in the list, and can be read with its events', async () => {
    const { call, path, id, session_replay_id, total } = await deleteOne();
    const { body } = await call('GET /session-replays?project_id=1&per_page=1');
    expect([body.total_count, body.sessions[0].id]).toEqual([total, id]);
    expect(Object.keys(body.sessions[0])).not.toContain('is_deleted');
    expect((await call(`GET ${path}/${id}`)).body.session).toMatchObject({ session_replay_id });
    expect((await call(`GET ${path}/${id}/events`)).body.events).not.toEqual([]);
  });

  it('a deleted session replay on a real server can be neither changed nor deleted again', async () => {
    const { call, path, session_replay_id } = await deleteOne();
    expect((await call(`DELETE ${path}/${session_replay_id}`)).status).toBe(404);
    expect((await call(`POST ${path}/${session_replay_id}/duration`, { duration: 1 })).status).toBe(404);
    const events = { sessionId: session_replay_id, events: 'x' };
    expect((await call('POST /_temps/session-replay/events', events)).status).toBe(404);
  });
});
