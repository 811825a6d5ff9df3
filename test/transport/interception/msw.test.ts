import { expect, test } from 'vitest';
import { call } from '../../../src/call/call.ts';
import { GET } from '../../support/call.ts';
import { setUp } from '../../support/global-dispatcher.ts';
import { loadMsw } from './load-msw.ts';

const { http, HttpResponse, setupServer } = await loadMsw();

test('msw sees every call while it listens', async () => {
  const { client, server, dispatched } = await setUp();
  const msw = setupServer(http.get('*/api/things', () => HttpResponse.json({ mocked: true })));
  msw.listen();
  expect((await call(client, GET)).data).toEqual({ mocked: true });
  expect([server.requests.length, dispatched()]).toEqual([0, 0]);
  msw.close();
  expect((await call(client, GET)).data).toEqual({ real: true });
  expect(dispatched()).toBe(1);
});
