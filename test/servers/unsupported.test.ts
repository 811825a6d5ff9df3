import { expect, test } from 'vitest';
import { readProblem, toApiError } from '../../src/errors/to-api-error.ts';
import { TempsResponseError, TempsUnsupportedError, type TempsApiError } from '../../src/index.ts';
import { isRouteMissing } from '../../src/servers/missing-route.ts';
import { failure, realServer } from './real-server.ts';

test('a 404 of the router is an error that says that the server does not have the operation', async () => {
  const { temps, requests } = realServer({});
  const error = await failure(
    temps.authentication.requestMagicLink({ body: { email: 'ada@example.com' } }),
  );
  expect(TempsUnsupportedError.is(error) && error.message).toBe(
    'POST /auth/magic-link/request: 404 No API route matched. This server does not have the operation: it is older or newer than the SDK',
  );
  expect(error).toMatchObject({ operation: 'authentication.requestMagicLink', status: 404 });
  expect((error as Error).cause).toMatchObject({ name: 'NotFoundError', status: 404 });
  expect(requests).toEqual(['POST /auth/magic-link/request']);
});

test('a route is missing for a 405 or an empty 404, and for nothing else', () => {
  const [call, json, page] = [
    { method: 'GET', url: '/x', attempts: 1 },
    'application/problem+json',
    'text/html',
  ];
  const api = (status: number, type?: string): TempsApiError =>
    toApiError({
      ...call,
      problem: readProblem(type === undefined ? '' : '{}', status, '', type ?? null),
      headers: headersOf(type),
    });
  const other = (status: number, type?: string): TempsResponseError =>
    new TempsResponseError({
      ...call,
      problem: 'x',
      response: { status, headers: headersOf(type) },
    });
  const missing = [api(405, json), api(404)];
  expect(missing.filter(isRouteMissing)).toEqual(missing);
  const others = [
    api(404, json),
    api(404, page),
    api(403),
    api(500, page),
    other(302, page),
    other(200),
    other(200, json),
    other(200, page),
  ];
  expect(others.filter(isRouteMissing)).toEqual([]);
});

const headersOf = (type?: string): Headers =>
  new Headers(type === undefined ? {} : { 'content-type': type });

test('a missing route of `temps.request` is a TempsUnsupportedError without the token', async () => {
  const { temps } = realServer({
    'GET /projects/:id': () => new Response('no GET for tk_test', { status: 405 }),
  });
  const error = await failure(temps.request({ method: 'GET', url: '/projects/1' }));
  expect(
    TempsUnsupportedError.is(error) && [error.operation, error.status, error.attempts],
  ).toEqual([undefined, 405, 1]);
  expect(JSON.stringify(error)).not.toContain('tk_test');
});
