import { expect, test } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import {
  BadRequestError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  TempsApiError,
  TempsClient,
  TempsUnsupportedError,
  UnprocessableEntityError,
} from '../../src/index.ts';
import { failure, problem, realServer } from './real-server.ts';

/** The error of a call whose server responds like this. */
async function errorOf(response: Response): Promise<TempsApiError> {
  const { temps } = realServer({ 'GET /projects/1': () => response });
  const { error } = await temps.projects.get({ path: { project_id: 1 }, throwOnError: false });
  if (!TempsApiError.is(error)) throw new Error('no error of the API');
  return error;
}

test('a refusal in plain text is the detail, whatever its words are', async () => {
  for (const [status, body, Class] of [
    [400, 'Invalid URL: Cannot parse `abc` to a `i32`', BadRequestError],
    [413, 'length limit exceeded', PayloadTooLargeError],
    [429, 'Too many requests. Please try again later.', RateLimitError],
    [
      422,
      'Failed to deserialize the JSON body: missing field `name` at line 1',
      UnprocessableEntityError,
    ],
  ] as const) {
    const error = await errorOf(
      new Response(body, { status, headers: { 'content-type': 'text/plain' } }),
    );
    expect.soft(Class.is(error), body).toBe(true);
    expect.soft(error, body).toMatchObject({ detail: body, issues: [] });
  }
});

test('the `errors` of a problem are its issues', async () => {
  const errors = [{ path: 'body.name', message: 'is required' }, 'noise', {}];
  const error = await errorOf(problem(400, { title: 'Bad Request', errors }));
  expect(error.issues).toEqual([{ path: ['body', 'name'], message: 'is required' }]);
});

test('a problem without a status is read, with blank members and its own code', async () => {
  const error = await errorOf(
    problem(404, {
      detail: 'API key not found',
      error_code: 'API_KEY_NOT_FOUND',
      instance: '',
      title: '',
      type: '',
    }),
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
    }),
  );
  expect(error.message).toBe(
    'GET /projects/1: 403 This operation requires the projects:write permission. The token of options.apiKey lacks the permission projects:write: use a token that has it',
  );
  expect(PermissionDeniedError.is(error) && error.requiredPermission).toBe('projects:write');
});

test('a 403 says what kind of token may do it', async () => {
  for (const type of ['cross-project-access-denied', 'deployment-token-not-allowed']) {
    const error = await errorOf(
      problem(403, { type: `https://temps.sh/probs/${type}`, title: 'No' }),
    );
    expect.soft(error.message).toContain('A deployment token may not do that: use an API key');
  }
});

test("a 404 of July's router says what the server lacks", async () => {
  const { temps } = realServer({
    'GET /projects/1': () => Response.json({ detail: 'No API route matched' }, { status: 404 }),
  });
  const error = await failure(temps.projects.get({ path: { project_id: 1 } }));
  expect(TempsUnsupportedError.is(error) && error.message).toBe(
    'GET /projects/1: 404 No API route matched. This server does not have the operation: it is older or newer than the SDK',
  );
});

test('the token of an app sends emails and records events on July, and anything else asks for an API key', async () => {
  const mock = createTempsMock({ scenario: 'demo', server: '2026-07' });
  const { deployment: apiKey } = mock.tokens;
  const app = new TempsClient({ baseUrl: 'https://temps.test', apiKey, fetch: mock.fetch });
  const email = {
    from: 'hello@mail.example.com',
    to: ['ada@example.com'],
    subject: 'Hi',
    text: 'Hi',
  };
  const event = { event_name: 'signup', event_data: {}, request_path: '/', request_query: '' };
  expect((await app.email.send({ body: email })).data.id).toBeDefined();
  expect((await app.analytics.recordEvent({ body: event })).response.ok).toBe(true);
  await expect(app.projects.list()).rejects.toThrow(
    '403 This operation requires the projects:read permission. A deployment token may not do that: use an API key',
  );
});
