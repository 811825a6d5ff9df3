import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { TempsClient } from '../../src/index.ts';
import { createTempsMock, type ServerName } from '../../mock/index.ts';
import { runApp } from './app.ts';

const SERVERS: readonly ServerName[] = ['reference', '2026-07', '2026-08'];
const APP_URL = 'https://storefront.temps.example';
/** The same in each mock. */
const TEMPS_API_TOKEN = createTempsMock().tokens.deployment;

test('examples/record-event.ts records an event of the visitor, without a token', async () => {
  for (const name of SERVERS) {
    const { mock, module } = await runApp(
      'record-event',
      { APP_URL, PORT: '0', TEMPS_API_TOKEN },
      undefined,
      name,
    );
    const { server } = module as { server: Server };
    if (!server.listening) await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const headers = { cookie: '_temps_visitor_id=ada; _temps_sid=s1', 'user-agent': 'Browser/1' };
    const response = await fetch(`http://127.0.0.1:${port}/orders`, { method: 'POST', headers });
    expect
      .soft({ status: response.status, text: await response.text() }, name)
      .toEqual({ status: 201, text: 'ordered' });

    await expect.poll(() => mock.requests.length, { message: name }).toBe(1);
    const [request] = mock.requests;
    expect.soft(request, name).toMatchObject({ operation: 'analytics.recordEvent', status: 204 });
    expect.soft(request?.headers).toMatchObject({ 'user-agent': 'Browser/1' });
    expect.soft(request?.headers).not.toHaveProperty('authorization');
    const admin = new TempsClient({ baseUrl: APP_URL, apiKey: mock.token, fetch: mock.fetch });
    const { data: visitor } = await admin.analytics.getVisitorByGuid({
      path: { visitor_id: 'ada' },
      query: { project_id: 1 },
    });
    expect.soft(visitor.user_agent, name).toBe('Browser/1');
  }
});

test('examples/record-event.ts responds to its visitor, and says that the event was lost', async () => {
  const { mock, module, output } = await runApp('record-event', { APP_URL, PORT: '0' });
  mock.faults.add({ operation: 'analytics.recordEvent', status: 500 });
  const { server } = module as { server: Server };
  if (!server.listening) await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/orders`, { method: 'POST' });
  expect(response.status).toBe(201);
  await expect.poll(output).toContain('An event was lost: ServerError');
});

test('examples/welcome-email.ts sends with the token of the app, where it may', async () => {
  const run = (name: ServerName) => runApp('welcome-email', { TEMPS_API_TOKEN }, undefined, name);
  await expect(run('reference')).rejects.toThrow('403');
  for (const name of ['2026-07', '2026-08'] as const)
    expect.soft((await run(name)).output(), name).toMatch(/^sent [\da-f-]{36}$/);
  const env = { TEMPS_API_TOKEN, EMAIL_API_KEY: createTempsMock().token };
  expect((await runApp('welcome-email', env)).output()).toMatch(/^sent /);
});

test('the token of an app may do what docs/in-production.md says, on each server', async () => {
  for (const server of SERVERS) {
    const mock = createTempsMock({ scenario: 'demo', server });
    const options = { baseUrl: 'https://temps.test', fetch: mock.fetch };
    const app = new TempsClient({ ...options, apiKey: TEMPS_API_TOKEN, throwOnError: false });
    const path = { project_id: 1 };
    const calls = {
      emails: app.email.send({
        body: { from: 'a@mail.example.com', to: ['b@example.com'], subject: 'Hi', text: 'Hi' },
      }),
      analytics: app.analytics.listVisitors({
        query: {
          ...path,
          start_date: '2026-01-01T00:00:00Z',
          end_date: '2026-01-15T00:00:00Z',
        },
      }),
      variables: app.envVars.getValue({
        path: { ...path, key: 'LOG_LEVEL' },
        query: { environment_id: 1 },
      }),
      projects: app.projects.get({ path }),
      dsn: app.monitoring.getOrCreateDsn({ path, body: { environment_id: 1 } }),
    };
    const allowed = [];
    for (const [name, call] of Object.entries(calls)) if (!(await call).error) allowed.push(name);
    expect
      .soft(allowed, server)
      .toEqual(server === 'reference' ? ['variables'] : ['emails', 'analytics']);
  }
});
