import type * as Msw from 'msw';
import type * as MswInNode from 'msw/node';
import { expect, test } from 'vitest';
import { call } from '../../../src/call/call.ts';
import { GET } from '../../support/call.ts';
import { setUp } from '../../support/global-dispatcher.ts';
import { requireTool } from '../../package/tools/install.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const takesMsw3 = major > 22 || (major === 22 && minor >= 12);
const { http, HttpResponse } = takesMsw3
  ? await import('msw')
  : (requireTool('msw-2') as typeof Msw);
const { setupServer } = takesMsw3
  ? await import('msw/node')
  : (requireTool('msw-2/node') as typeof MswInNode);

test('msw sees every call while it listens', async () => {
  const { client, server, dispatched } = await setUp();
  const msw = setupServer(http.get('*/api/things', () => HttpResponse.json({ mocked: true })));
  msw.listen();
  expect((await call(client, GET)).data).toEqual({ mocked: true });
  expect({ requests: server.requests.length, dispatched: dispatched() }).toEqual({
    requests: 0,
    dispatched: 0,
  });
  msw.close();
  expect((await call(client, GET)).data).toEqual({ real: true });
  expect(dispatched()).toBe(1);
});
