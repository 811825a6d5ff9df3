import { expect, test } from 'vitest';
import { readProblem, toApiError } from '../../src/errors/index.ts';
import { TempsResponseError, TempsUnsupportedError, type TempsApiError } from '../../src/index.ts';
import { isRouteMissing } from '../../src/servers/missing-route.ts';
import { failure, PAGE, realServer } from './real-server.ts';

const image = { path: { project_id: 1, environment_id: 2 }, body: { image_ref: 'nginx:1' } };

test('the error of a missing operation names the operation and the server that has it', async () => {
  const { temps, requests } = realServer('2026-01', {});
  const days = { start_date: '2026-05-01', end_date: '2026-05-02' };
  const table: [name: string, call: string, PromiseLike<unknown>][] = [
    [
      'analytics.getVisitorFacets',
      'GET /analytics/visitor-facets',
      temps.analytics.getVisitorFacets({ query: { project_id: 1, ...days } }),
    ],
    [
      'deployments.deployFromImage',
      'POST /projects/1/environments/2/deploy/image',
      temps.deployments.deployFromImage(image),
    ],
    [
      'deployments.listExternalImages',
      'GET /projects/1/external-images',
      temps.deployments.listExternalImages({ path: { project_id: 1 } }),
    ],
  ];
  for (const [name, call, running] of table) {
    const error = await failure(Promise.resolve(running));
    expect
      .soft(TempsUnsupportedError.is(error) && error.message, name)
      .toBe(
        `${call}: responded 200 with a page in place of data, since this server does not have ${name} yet, which servers from that of July 2026 on have; where every call gets a page, check \`baseUrl\``,
      );
    expect
      .soft(error, name)
      .toMatchObject({ code: 'unsupported', operation: name, since: '2026-07', status: 200 });
  }
  // After a page, a GET of the route tells whether it is there.
  const asked = 'GET /projects/1/environments/2/deploy/image';
  expect(requests.toSorted()).toEqual([...table.map(([, call]) => call), asked].toSorted());
});

test('a page in response to a change may be of a proxy if a GET of the route gets none', async () => {
  const { temps, requests } = realServer('2026-07', {
    'POST /projects/:id/environments/:env/deploy/image': PAGE,
  });
  const error = await failure(temps.deployments.deployFromImage(image));
  expect(TempsResponseError.is(error) && error.message).toContain('or a proxy sent the page');
  expect(requests.map((request) => request.split(' ')[0])).toEqual(['POST', 'GET']);
});

test('a route is missing for a 405, an empty 404 or a page with a 200, and for nothing else', () => {
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
  const missing = [api(405, json), api(404), other(200, `${page}; charset=utf-8`)];
  expect(missing.filter(isRouteMissing)).toEqual(missing);
  const others = [
    api(404, json),
    api(404, page),
    api(403),
    api(500, page),
    other(302, page),
    other(200),
    other(200, json),
  ];
  expect(others.filter(isRouteMissing)).toEqual([]);
});

const headersOf = (type?: string): Headers =>
  new Headers(type === undefined ? {} : { 'content-type': type });

test('the error of a removed operation names the last server that has it', async () => {
  const { temps } = realServer('2026-07', {});
  const error = await failure(
    temps.authentication.requestMagicLink({ body: { email: 'ada@example.com' } }),
  );
  expect(TempsUnsupportedError.is(error) && error.message).toBe(
    'POST /auth/magic-link/request: 404 No such route, since this server no longer has authentication.requestMagicLink, which servers up to that of January 2026 have',
  );
  expect(error).toMatchObject({ operation: 'authentication.requestMagicLink', status: 404 });
  expect((error as Error).cause).toMatchObject({ name: 'NotFoundError', status: 404 });
});

test('a missing route of `temps.request` is a TempsUnsupportedError without the token', async () => {
  const { temps } = realServer('2026-07', {
    'GET /projects/:id': () => new Response('no GET for tk_test', { status: 405 }),
  });
  const error = await failure(temps.request({ method: 'GET', url: '/projects/1' }));
  expect(
    TempsUnsupportedError.is(error) && [error.operation, error.status, error.attempts],
  ).toEqual([undefined, 405, 1]);
  expect(JSON.stringify(error)).not.toContain('tk_test');
});
