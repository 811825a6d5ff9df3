import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { NotFoundError, TempsClient, TempsConnectionError } from '../../src/index.ts';
import { fakeFetch, json } from '../support/call.ts';
import { nobody, startServer } from '../support/server.ts';

const ADVICE = '. The server may have done what was asked: check that before you try again';
const body = { key: 'MODE', value: 'fast', environment_ids: [1] };
const path = { project_id: 1 };

function drop(response: ServerResponse): void {
  response.socket?.destroy();
}

function missing(): Response {
  return json({ status: 404, title: 'Project Not Found' }, 404);
}

function breakOff(response: ServerResponse): void {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '200' });
  response.write('{"id":7,', () => drop(response));
}

async function fail(
  respond: (response: ServerResponse) => void,
  method: 'create' | 'list',
): Promise<string> {
  const { url: baseUrl } = await startServer((_, response) => respond(response));
  const { envVars } = new TempsClient({ baseUrl, apiKey: 'tk_1', maxRetries: 0 });
  const { error } = await (method === 'create'
    ? envVars.create({ path, body, throwOnError: false })
    : envVars.list({ path, throwOnError: false }));
  if (!TempsConnectionError.is(error))
    throw new Error(`expected a TempsConnectionError, got ${error}`);
  return error.message;
}

test('the error of a change without a response says that it may have been made', async () => {
  const message = await fail(drop, 'create');
  expect(message).toMatch(/^POST \/projects\/1\/env-vars: .+\. The server may/);
  expect(message.endsWith(ADVICE)).toBe(true);
});

test('the error of a response that breaks off names its status', async () => {
  expect(await fail(breakOff, 'create')).toContain('the response with the status 201 broke off: ');
  expect(await fail(breakOff, 'list')).toContain('the response with the status 201 broke off: ');
});

test('the error of a change that was not sent says to check the address, as that of a read does', async () => {
  const baseUrl = await nobody();
  const { envVars } = new TempsClient({ baseUrl, apiKey: 'tk_1', maxRetries: 0 });
  const { error } = await envVars.create({ path, body, throwOnError: false });
  expect(error?.message).toContain(`Check that ${baseUrl} is up`);
  expect(await fail(drop, 'list')).toContain('is up and reachable from here');
});

test('a retry of a delete whose response was lost is a success, also where July finds nothing any more', async () => {
  for (const server of ['2026-07', '2026-08'] as const) {
    const mock = createTempsMock({ scenario: 'demo', server });
    const { fetch, token: apiKey } = mock;
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey, fetch });
    const env_id = (await temps.environments.list({ path: { project_id: 1 } })).data.items.at(
      -1,
    )!.id;
    for (const deletes of [
      () => temps.environments.delete({ path: { project_id: 1, env_id } }),
      () => temps.projects.delete({ path: { project_id: 1 } }),
    ]) {
      mock.faults.add({ drop: 'headers', times: 1 });
      const sent = mock.requests.length;
      expect.soft(await deletes().then(({ error }) => error, String), server).toBeUndefined();
      expect.soft(mock.requests.length - sent, server).toBe(2);
    }
  }
});

test('a delete of what does not exist is a 404, as is a retry after a refusal', async () => {
  const path = { project_id: 99 };
  for (const first of [missing(), json({}, 429, { 'retry-after': '0' })]) {
    const { fetch } = fakeFetch(first, missing());
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1', fetch });
    const { error } = await temps.projects.delete({ path, throwOnError: false });
    expect.soft(NotFoundError.is(error)).toBe(true);
  }
});
