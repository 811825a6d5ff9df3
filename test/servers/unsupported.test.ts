import { expect, test } from 'vitest';
import { TempsResponseError, TempsUnsupportedError } from '../../src/index.ts';
import { realServer } from './real-server.ts';

const NO_CONTENT = () => new Response(null, { status: 204 });
const PAGE = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
const TEARDOWN = '/projects/:project_id/deployments/:deployment_id/teardown';

const teardown = { path: { project_id: 1, deployment_id: 2 } };

function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

test.each([
  ['analytics.getVisitorFacets', 'GET /analytics/visitor-facets'],
  ['deployments.deployFromImage', 'POST /projects/1/environments/2/deploy/image'],
  ['deployments.listExternalImages', 'GET /projects/1/external-images'],
])('the error of a missing operation names the operation and the server that has it: %s', async (name, call) => {
  const { temps, requests } = realServer('2026-01', {});
  const calls: Record<string, () => Promise<unknown>> = {
    'analytics.getVisitorFacets': () =>
      temps.analytics.getVisitorFacets({
        query: { project_id: 1, start_date: '2026-05-01', end_date: '2026-05-02' },
      }),
    'deployments.deployFromImage': () =>
      temps.deployments.deployFromImage({
        path: { project_id: 1, environment_id: 2 },
        body: { image_ref: 'nginx:1' },
      }),
    'deployments.listExternalImages': () =>
      temps.deployments.listExternalImages({ path: { project_id: 1 } }).then(() => undefined),
  };
  const error = await failure(calls[name]?.() ?? Promise.resolve());
  expect(TempsUnsupportedError.is(error) && error.message).toBe(
    `${call}: responded 200 with a page in place of data, since this server does not have ${name} yet, which servers from that of July 2026 on have; where every call gets a page, check \`baseUrl\``,
  );
  expect(error).toMatchObject({ code: 'unsupported', operation: name, since: '2026-07', status: 200 });
  // After a page, a GET of the route tells whether it is there.
  expect(requests).toEqual(call.startsWith('POST') ? [call, call.replace('POST', 'GET')] : [call]);
});

test('a page in response to a change may be of a proxy if a GET of the route gets none', async () => {
  const { temps, requests } = realServer('2026-07', { 'POST /projects/:id/environments/:env/deploy/image': PAGE });
  const image = { path: { project_id: 1, environment_id: 2 }, body: { image_ref: 'nginx:1' } };
  const error = await failure(temps.deployments.deployFromImage(image));
  expect(TempsResponseError.is(error) && error.message).toContain('or a proxy sent the page');
  expect(requests.map((request) => request.split(' ')[0])).toEqual(['POST', 'GET']);
});

test('the error of a removed operation names the last server that has it', async () => {
  const { temps } = realServer('2026-07', {});
  const error = await failure(temps.authentication.requestMagicLink({ body: { email: 'ada@example.com' } }));
  expect(TempsUnsupportedError.is(error) && error.message).toBe(
    'POST /auth/magic-link/request: 404 No such route, since this server no longer has authentication.requestMagicLink, which servers up to that of January 2026 have',
  );
  expect(error).toMatchObject({ operation: 'authentication.requestMagicLink', until: '2026-01', status: 404 });
  expect((error as Error).cause).toMatchObject({ name: 'NotFoundError', status: 404 });
});

test('the error of an operation without any known method names the operation', async () => {
  const { temps } = realServer('2026-07', { [`GET ${TEARDOWN}`]: NO_CONTENT });
  const error = await failure(temps.deployments.teardown(teardown));
  expect(TempsUnsupportedError.is(error) && [error.operation, error.method, error.message]).toEqual([
    'deployments.teardown',
    'DELETE',
    'DELETE /projects/1/deployments/2/teardown: 405 Method Not Allowed. This server has the route for GET',
  ]);
});

test('an operation that was found under another method and then removed is a TempsUnsupportedError', async () => {
  const handlers: Record<string, () => Response> = { [`DELETE ${TEARDOWN}`]: NO_CONTENT };
  const { temps } = realServer('2026-07', handlers);
  await temps.deployments.teardown(teardown);
  delete handlers[`DELETE ${TEARDOWN}`];
  handlers[`GET ${TEARDOWN}`] = NO_CONTENT;
  expect(TempsUnsupportedError.is(await failure(temps.deployments.teardown(teardown)))).toBe(true);
});

test('a missing route of `temps.request` is a TempsUnsupportedError without the token', async () => {
  const { temps } = realServer('2026-07', {
    'GET /projects/:id': () => new Response('no GET for tk_test', { status: 405 }),
  });
  const error = await failure(temps.request({ method: 'GET', url: '/projects/1' }));
  expect(TempsUnsupportedError.is(error) && [error.operation, error.status, error.attempts]).toEqual([
    undefined,
    405,
    1,
  ]);
  expect(JSON.stringify(error)).not.toContain('tk_test');
});

test('a page in response to an operation without a response body is an error', async () => {
  const { temps } = realServer('2026-01', {});
  expect(TempsResponseError.is(await failure(temps.projects.delete({ path: { project_id: 1 } })))).toBe(true);
});
