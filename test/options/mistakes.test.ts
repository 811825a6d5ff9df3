import { expect, onTestFinished, test, vi } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { runtimeEnv, TempsClient, TempsError, verifyWebhook } from '../../src/index.ts';

const mock = createTempsMock({ scenario: 'demo' });
const temps = new TempsClient({
  baseUrl: 'https://temps.test',
  apiKey: mock.token,
  fetch: mock.fetch,
});

/** Options as JavaScript has them, or TypeScript that takes them from a variable. */
const loose = (options: object): never => options as never;

const nextOf = (lines: AsyncIterable<unknown>): unknown => lines[Symbol.asyncIterator]().next();

const make = (options: object): TempsClient =>
  new TempsClient(loose({ baseUrl: 'https://temps.test', ...options }));

const PLACE = { project: 'storefront', environment: 'production' };
const deploy = (options: object): unknown => temps.deploy(loose({ ...PLACE, ...options }));

/**
 * A list of projects whose server gives one response. Address and token are those of the
 * environment.
 */
function answered(status: number, body: string, type = 'text/html'): unknown {
  const response = new Response(body, { status, headers: { 'content-type': type } });
  return new TempsClient({ maxRetries: 0, fetch: () => Promise.resolve(response) }).projects.list();
}

/** The same with a connection that fails. */
function broken(code: string, message: string): unknown {
  const cause = Object.assign(new Error(message), { code });
  const fetch = (): Promise<Response> => Promise.reject(new TypeError('fetch failed', { cause }));
  return new TempsClient({ maxRetries: 0, fetch }).projects.list();
}

const PROBLEM = 'application/problem+json';
const PAGE = '<!doctype html><title>Not Found</title>';

/**
 * What was written, or what a wrong address or token leads to; the code of the error, and its
 * message.
 */
const MISTAKES: readonly (readonly [
  written: string,
  run: () => unknown,
  code: string,
  message: string,
])[] = [
  [
    "{ baseUrl: 'temps.test' }",
    () => make({ baseUrl: 'temps.test' }),
    'config',
    'Option `baseUrl`: it is not a URL: "temps.test". Give the address of your instance, such as https://your-instance.temps.dev. Looked at: options.baseUrl.',
  ],
  [
    '{ baseurl }',
    () => make({ baseurl: 'https://other.test' }),
    'config',
    'Option `baseurl`: it is unknown: did you mean `baseUrl`?',
  ],
  [
    '{ token }',
    () => make({ token: 'tk_1' }),
    'config',
    'Option `token`: it is unknown: did you mean `apiKey`?',
  ],
  [
    "{ apiKey: 'Bearer tk_1' }",
    () => make({ apiKey: 'Bearer tk_1' }),
    'config',
    'Option `apiKey`: leave out "Bearer", which the client adds. Looked at: options.apiKey.',
  ],
  [
    "{ timeout: '5s' }",
    () => make({ timeout: '5s' }),
    'config',
    'Option `timeout`: it must be a number of milliseconds that is not negative, not the string "5s"',
  ],
  [
    'a list with timout',
    () => temps.projects.list(loose({ timout: 5 })),
    'validation',
    'Refused the options of the call: `timout` is unknown: did you mean `timeout`?',
  ],
  [
    'toArray({ limt: 1 })',
    () => temps.projects.list().toArray(loose({ limt: 1 })),
    'validation',
    'Refused the options of the list: `limt` is unknown: did you mean `limit`?',
  ],
  [
    'page: 0',
    () => temps.projects.list({ query: { page: 0 } }),
    'validation',
    'Refused the options of the call: `query.page` must be a whole number from 1, not 0',
  ],
  [
    'signal: controller',
    () => temps.projects.list(loose({ signal: new AbortController() })),
    'validation',
    'Refused the options of the call: `signal` must be an AbortSignal, the `signal` of an AbortController, not an AbortController',
  ],
  [
    'an invalid date',
    () => temps.visitorSegment({ project: 1, start_date: new Date('?'), end_date: new Date() }),
    'validation',
    'Refused the options of visitorSegment: `start_date` is not a date: Invalid Date',
  ],
  [
    '{ project_id: 7 }',
    () => temps.projects.get(loose({ project_id: 7 })),
    'validation',
    'Refused the options of the call: `project_id` belongs in `path`: { path: { project_id } }',
  ],
  [
    'an id that is undefined',
    () => temps.projects.get(loose({ path: { project_id: undefined } })),
    'validation',
    'Refused the path /projects/{project_id}: `path.project_id` is required',
  ],
  [
    'an object for an id',
    () => temps.projects.get(loose({ path: { project_id: {} } })),
    'validation',
    'Refused the path /projects/{project_id}: `path.project_id` must be a string or a number, not an object',
  ],
  [
    'a slug for an id',
    () => temps.projects.get(loose({ path: { project_id: 'storefront' } })),
    'api',
    'GET /projects/storefront: 400 path.project_id: got "storefront", expected an integer. "storefront" is no id: `projects.getBySlug` finds the id of a slug',
  ],
  [
    'create without a body',
    () => temps.projects.create(loose({})),
    'validation',
    'Refused the options of the call: `body` is required: an object to send as JSON',
  ],
  [
    "url: '/api/projects'",
    () => temps.request({ method: 'GET', url: '/api/projects' }),
    'validation',
    'Refused the url "/api/projects": `url` must not begin with /api, which the address of the instance ends in: leave it out',
  ],
  [
    "url: 'projects'",
    () => temps.request({ method: 'GET', url: 'projects' }),
    'validation',
    'Refused the url "projects": `url` must be a route of this instance that starts with one slash, such as "/projects"',
  ],
  [
    'deploy({ imageTarbal })',
    () => deploy({ image: 'a:1', imageTarbal: 'a.tar' }),
    'validation',
    'Refused the options of deploy: `imageTarbal` is unknown: did you mean `imageTarball`?',
  ],
  [
    'deploy({ image: undefined })',
    () => deploy({ image: undefined }),
    'validation',
    'Refused the options of deploy: `image` is undefined',
  ],
  [
    'deploy({})',
    () => deploy({}),
    'validation',
    'Refused the options of deploy: needs exactly one of git, image, imageTarball, staticDir, staticBundle, not none',
  ],
  [
    'a project that is none',
    () => deploy({ project: 'storefrnt', image: 'a:1' }),
    'validation',
    'Refused the deployment: `project` is "storefrnt", and there is no such project: there are "storefront", "docs", "api"',
  ],
  [
    'an environment that is none',
    () => deploy({ environment: 'prod', image: 'a:1' }),
    'validation',
    'Refused the deployment: `environment` is "prod", and there is no such environment: there are "production", "staging"',
  ],
  [
    'projectId in path',
    () => temps.projects.get(loose({ path: { projectId: 1 } })),
    'validation',
    'Refused the path /projects/{project_id}: `path.project_id` is required, and `projectId` is no parameter of the route',
  ],
  [
    'environment_id where the route has env_id',
    () => temps.environments.get(loose({ path: { project_id: 1, environment_id: 1 } })),
    'validation',
    'Refused the path /projects/{project_id}/environments/{env_id}: `path.env_id` is required, and `environment_id` is no parameter of the route',
  ],
  [
    "deploy('storefront')",
    () => temps.deploy(loose('storefront' as never)),
    'validation',
    'Refused the options of deploy: `options` must be a plain object, not the string "storefront"',
  ],
  [
    "waitForDeployment('storefront')",
    () => temps.waitForDeployment(loose('storefront' as never)),
    'validation',
    'Refused the options of waitForDeployment: `options` must be a plain object, not the string "storefront"',
  ],
  [
    "rollback('storefront')",
    () => temps.rollback(loose('storefront' as never)),
    'validation',
    'Refused the options of rollback: `options` must be a plain object, not the string "storefront"',
  ],
  [
    "request('/projects')",
    () => temps.request(loose('/projects' as never)),
    'validation',
    'Refused the options of request: `options` must be a plain object, not the string "/projects"',
  ],
  [
    "runtimeEnv('PORT')",
    () => temps.runtimeEnv(loose('PORT' as never)),
    'validation',
    'Refused the options of runtimeEnv: `options` must be a plain object, not the string "PORT"',
  ],
  [
    "runtimeEnv('PORT') without a client",
    () => runtimeEnv(loose('PORT' as never)),
    'validation',
    'Refused the options of runtimeEnv: `options` must be a plain object, not the string "PORT"',
  ],
  [
    "logs('storefront')",
    () => nextOf(temps.logs(loose('storefront' as never))),
    'validation',
    'Refused the options of logs: `options` must be a plain object, not the string "storefront"',
  ],
  [
    'verifyWebhook(secret)',
    () => verifyWebhook(loose('whsec_1' as never)),
    'validation',
    'Refused the options of verifyWebhook: `options` must be an object with body, headers and secret',
  ],
  [
    'maxRetry',
    () => make({ maxRetry: 3 }),
    'config',
    'Option `maxRetry`: it is unknown: did you mean `maxRetries`?',
  ],
  [
    'deploy({ timeout })',
    () => deploy({ image: 'a:1', timeout: 5 }),
    'validation',
    'Refused the options of deploy: `timeout` is unknown: did you mean `deadline`?',
  ],
  [
    "timeout: '5s'",
    () => temps.projects.list(loose({ timeout: '5s' })),
    'validation',
    'Refused the options of the call: `timeout` must be a number of milliseconds that is not negative, not the string "5s"',
  ],
  [
    'the address of another API',
    () => answered(404, '{"error":"not found"}', 'application/json'),
    'api',
    'GET /projects: 404 not found. If the address is that of another server, change it: TEMPS_API_URL',
  ],
  [
    "runtimeEnv({ key: ['A'] })",
    () => temps.runtimeEnv(loose({ key: ['A'] })),
    'validation',
    'Refused the options of runtimeEnv: `key` is unknown: did you mean `keys`?',
  ],
  [
    'rollback({ cancelOldr })',
    () => temps.rollback(loose({ project: 1, environment: 1, to: 2, cancelOldr: true })),
    'validation',
    'Refused the options of rollback: `cancelOldr` is unknown: did you mean `cancelOlder`?',
  ],
  [
    'logs({ folow })',
    () => nextOf(temps.logs(loose({ project: 1, environment: 1, folow: true }))),
    'validation',
    'Refused the options of logs: `folow` is unknown: did you mean `follow`?',
  ],
  [
    'a webhook without a secret',
    () => verifyWebhook(loose({ body: '{}', headers: {} })),
    'validation',
    'Refused the options of verifyWebhook: `secret` must be a string that is not empty, not undefined: give the secret that the webhook was created with',
  ],
  [
    'an old token',
    () => answered(401, '{"detail":"Token expired"}', PROBLEM),
    'api',
    'GET /projects: 401 Token expired. Check the token of TEMPS_API_TOKEN',
  ],
  [
    'a weak token',
    () => answered(403, '{"detail":"No","required_permission":"projects:read"}', PROBLEM),
    'api',
    'GET /projects: 403 No. The token of TEMPS_API_TOKEN lacks the permission projects:read: use a token that has it',
  ],
  [
    'the address of a site',
    () => answered(404, PAGE),
    'api',
    'GET /projects: 404 Not Found. The response is an HTML page. Check the address: TEMPS_API_URL',
  ],
  [
    'the address of an app',
    () => answered(200, PAGE),
    'response',
    'GET /projects: responded 200 with an HTML page where an API response was expected. The base URL looks wrong: check TEMPS_API_URL. If other calls work, this server does not have the operation, or a proxy sent the page',
  ],
  [
    'http at nginx with https',
    () => answered(400, '<title>400 The plain HTTP request was sent to HTTPS port</title>'),
    'api',
    'GET /projects: 400 The plain HTTP request was sent to HTTPS port. The server speaks https at this port: write https:// in TEMPS_API_URL',
  ],
  [
    'http at Caddy with https',
    () => answered(400, 'Client sent an HTTP request to an HTTPS server.', 'text/plain'),
    'api',
    'GET /projects: 400 Client sent an HTTP request to an HTTPS server. The server speaks https at this port: write https:// in TEMPS_API_URL',
  ],
  [
    'https at a port of http',
    () => broken('ERR_SSL_WRONG_VERSION_NUMBER', 'wrong version number'),
    'connection',
    'GET /projects: the server speaks http at this port, not https (ERR_SSL_WRONG_VERSION_NUMBER). Write http:// in TEMPS_API_URL',
  ],
  [
    'a host that is none',
    () => broken('ENOTFOUND', 'getaddrinfo ENOTFOUND temps.test'),
    'connection',
    'GET /projects: getaddrinfo ENOTFOUND temps.test. Check that https://temps.test is up and reachable from here, and that TEMPS_API_URL is right',
  ],
];

test('an ordinary mistake gets an error that says what is wrong and what to write', async () => {
  vi.stubEnv('TEMPS_API_URL', 'https://temps.test');
  vi.stubEnv('TEMPS_API_TOKEN', 'tk_1');
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const [written, run, code, message] of MISTAKES) {
    let error: unknown;
    try {
      await run();
    } catch (thrown) {
      error = thrown;
    }
    expect
      .soft(TempsError.is(error) ? `${error.code}: ${error.message}` : error, written)
      .toBe(`${code}: ${message}`);
  }
});
