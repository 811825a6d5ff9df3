import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { TempsResponseError } from '../../src/errors/index.ts';
import { call } from '../../src/call/call.ts';
import { isRedirect } from '../../src/transport/transport.ts';
import { GET, POST, settings, TOKEN } from '../support/call.ts';
import { sendJson, startServer } from '../support/server.ts';
import type { ClientSettings } from '../../src/call/types.ts';

const at = (url: string): ClientSettings =>
  settings({ baseUrl: `${url}/api`, fetch: undefined, maxRetries: 0 });
const redirect = (response: ServerResponse, location: string, status = 302): void =>
  void response.writeHead(status, { location }).end('moved');

test('a GET follows a redirect within the origin, with the token and without the fragment', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    const server = await startServer((request, response) =>
      request.url === '/api/things'
        ? redirect(response, '/api/there#part', status)
        : sendJson(response, { ok: 1 }),
    );
    const { data, request } = await call(at(server.url), GET);
    expect({ data, url: request?.url }).toEqual({
      data: { ok: 1 },
      url: `${server.url}/api/there`,
    });
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/api/things', `Bearer ${TOKEN}`],
      ['/api/there', `Bearer ${TOKEN}`],
    ]);
  }
});

test('a redirect to another origin is an error that names it, and the token does not go there', async () => {
  const other = await startServer((_request, response) => sendJson(response, {}));
  const rows: [location: string, origin: string][] = [
    [`${other.url}/api/things?token=x`, other.url],
    ['//127.0.0.2/x', 'http://127.0.0.2'],
    ['http://user:pass@HOST/', 'http://HOST'],
    ['https://127.0.0.1/api', 'https://127.0.0.1'],
    ['javascript:alert(1)', 'null'],
    ['http://[', 'an address that cannot be read'],
  ];
  for (const [location, origin] of rows) {
    const server = await startServer((request, response) =>
      redirect(response, location.replace('HOST', String(request.headers.host))),
    );
    const { error } = await call(at(server.url), GET, { throwOnError: false });
    const named = origin.replace('HOST', new URL(server.url).host);
    expect.soft(String(error), location).toContain(`a redirect to ${named}, which is not followed`);
    expect
      .soft(
        { isResponseError: TempsResponseError.is(error), requests: server.requests.length },
        location,
      )
      .toEqual({ isResponseError: true, requests: 1 });
  }
  expect(other.requests).toEqual([]);
});

test('a status alone is no redirect, nor is an address alone', () => {
  const headers = new Headers({ location: '/api/there' });
  const heads = [
    { status: 302, headers: new Headers() },
    ...[200, 201, 300, 304, 400].map((status) => ({ status, headers })),
  ];
  expect(heads.filter(isRedirect)).toEqual([]);
});

test('a change is not sent to a second address', async () => {
  const server = await startServer((_request, response) => redirect(response, '/api/there', 307));
  const { error } = await call(at(server.url), POST, { body: {}, throwOnError: false });
  expect(TempsResponseError.is(error) && error.message).toContain(`a redirect to ${server.url}`);
  expect(server.requests).toHaveLength(1);
});

test('redirects that never end are an error, after the fifth', async () => {
  const server = await startServer((_request, response, count) =>
    redirect(response, `/api/things/${count}`),
  );
  const { error } = await call(at(server.url), GET, { throwOnError: false });
  expect(TempsResponseError.is(error) && error.message).toContain('more than 5 redirects');
  expect(server.requests).toHaveLength(6);
});

test('the connection of a redirect whose body does not end is given up, and a failure after it is not that of its response', async () => {
  let onClose!: () => void;
  const closed = new Promise<void>((resolve) => void (onClose = resolve));
  const server = await startServer((_request, response, count) => {
    if (count > 1) return void response.destroy();
    response.on('close', onClose).writeHead(302, { location: '/api/there' }).write('moved');
  });
  const { error, response } = await call(at(server.url), GET, { throwOnError: false });
  expect({ response, error: String(error) }).toEqual({
    response: undefined,
    error: expect.not.stringContaining('broke off'),
  });
  await closed;
});

test('an operation that responds with an address returns the address, and its failure is an API error', async () => {
  const server = await startServer((_request, response, count) =>
    count === 1
      ? redirect(response, 'https://git.test/login')
      : sendJson(response, { title: 'Gone' }, 410),
  );
  const operation = { ...GET, format: { responseType: 'redirect' } } as const;
  const { data } = await call(at(server.url), operation);
  expect({ data, requests: server.requests.length }).toEqual({
    data: 'https://git.test/login',
    requests: 1,
  });
  const { error } = await call(at(server.url), operation, { throwOnError: false });
  expect(error).toMatchObject({ status: 410, title: 'Gone' });
});
