import { expect, test } from 'vitest';
import {
  BadRequestError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  TempsApiError,
  TempsUnsupportedError,
  UnprocessableEntityError,
} from '../../src/index.ts';
import { problem, realServer } from './real-server.ts';

/** The error of a call whose server responds like this. */
async function errorOf(response: Response): Promise<TempsApiError> {
  const { temps } = realServer('2026-07', { 'GET /projects/1': () => response });
  const { error } = await temps.projects.get({ path: { project_id: 1 }, throwOnError: false });
  if (!TempsApiError.is(error)) throw new Error('no error of the API');
  return error;
}

function text(status: number, body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });
}

test('a refusal in plain text is the detail, whatever its words are', async () => {
  for (const [status, body, Class] of [
    [400, 'Invalid URL: Cannot parse `abc` to a `i32`', BadRequestError],
    [413, 'length limit exceeded', PayloadTooLargeError],
    [422, 'Failed to deserialize the JSON body: missing field `name` at line 1', UnprocessableEntityError],
  ] as const) {
    const error = await errorOf(text(status, body));
    expect.soft(Class.is(error), body).toBe(true);
    expect.soft(error, body).toMatchObject({ detail: body, issues: [] });
  }
});

test('the `errors` of a problem are its issues', async () => {
  const errors = [{ path: 'body.name', message: 'is required' }, 'noise', {}];
  const error = await errorOf(problem(400, { title: 'Bad Request', errors }));
  expect(error.issues).toEqual([{ path: ['body', 'name'], message: 'is required' }]);
});

test('a problem without a status, with blank members and its own code, is read', async () => {
  const error = await errorOf(
    problem(404, { detail: 'API key not found', error_code: 'API_KEY_NOT_FOUND', instance: '', title: '', type: '' }),
  );
  expect(error).toMatchObject({
    status: 404,
    title: 'HTTP 404',
    type: 'about:blank',
    instance: undefined,
    serverCode: 'API_KEY_NOT_FOUND',
  });
});

test('a 403 says which permission is missing', async () => {
  const error = await errorOf(
    problem(403, {
      detail: 'This operation requires the projects:write permission',
      required_permission: 'projects:write',
      title: 'Insufficient Permissions',
      type: 'https://temps.sh/probs/insufficient-permissions',
      user_role: 'reader',
    }),
  );
  expect(error.message).toBe(
    'GET /projects/1: 403 This operation requires the projects:write permission. The token of options.apiKey lacks the permission projects:write: use a token that has it',
  );
  expect(PermissionDeniedError.is(error) && error.requiredPermission).toBe('projects:write');
});

test('a 403 says what kind of token may do it', async () => {
  for (const type of ['cross-project-access-denied', 'deployment-token-not-allowed']) {
    const error = await errorOf(problem(403, { type: `https://temps.sh/probs/${type}`, title: 'No' }));
    expect.soft(error.message).toContain('A deployment token may not do that: use an API key');
  }
});

test('a 429 in plain text has `retryAfter`', async () => {
  const error = await errorOf(text(429, 'Too many requests. Please try again later.', { 'retry-after': '60' }));
  expect(RateLimitError.is(error) && [error.retryAfter, error.detail]).toEqual([
    60,
    'Too many requests. Please try again later.',
  ]);
});

test('a 404 or 405 of no handler says what the server lacks', async () => {
  const unmatched = { status: 404, title: 'Not Found', detail: 'No API route matched' };
  const table: [respond: (() => Response) | undefined, message: string, isUnsupported: boolean][] = [
    [
      () => new Response(null, { status: 405, headers: { allow: 'PATCH,DELETE' } }),
      'GET /projects/1: HTTP 405. This server has the route for PATCH,DELETE',
      true,
    ],
    [
      () => Response.json(unmatched, { status: 404 }),
      'GET /projects/1: 404 No API route matched. This server does not have the operation: it is older or newer than the SDK',
      true,
    ],
    [
      undefined,
      'GET /projects/1: HTTP 404. The response is empty: the server may not have the operation, being older or newer than the SDK',
      false,
    ],
  ];
  for (const [respond, message, isUnsupported] of table) {
    const { temps } = realServer('2026-07', respond ? { 'GET /projects/1': respond } : {});
    const { error } = await temps.projects.get({ path: { project_id: 1 }, throwOnError: false });
    expect.soft(error?.message).toBe(message);
    expect.soft(TempsUnsupportedError.is(error), message).toBe(isUnsupported);
  }
});
