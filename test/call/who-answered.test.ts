import { expect, test } from 'vitest';
import { isOutage } from '../../src/deployments/session.ts';
import {
  TempsApiError,
  TempsConnectionError,
  TempsUnsupportedError,
} from '../../src/errors/index.ts';
import { isRouteMissing } from '../../src/servers/missing-route.ts';
import { fail, fakeFetch, GET, json, POST, settings } from '../support/call.ts';

const PROBLEM = 'application/problem+json';
const PAGE = '<!doctype html><title>Bad Gateway</title>';

function respond(status: number, type: string | undefined, body: unknown): Response {
  const headers = new Headers({ 'retry-after': '1' });
  if (type !== undefined) headers.set('content-type', type);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(new TextEncoder().encode(text), { status, headers });
}

function broken(code: string, syscall?: string): Error {
  const cause = Object.assign(new Error(code), { code, syscall });
  return new TypeError('fetch failed', { cause });
}

interface Row {
  what: string;
  response: Response | Error;
  /** Who made the response. */
  sender?: TempsApiError['sender'];
  /** Whether the request may have reached the server, where there is no response. */
  wasSent?: boolean;
  /** How often a POST is sent. */
  posts: number;
  /** Whether a watched deployment waits for the server to come back. */
  isOutage: boolean;
  /** Whether the operation may be at another route. */
  isRouteMissing: boolean;
}

const NOTHING = { posts: 1, isOutage: false, isRouteMissing: false };

const TABLE: readonly Row[] = [
  {
    what: 'problem details',
    response: respond(404, PROBLEM, { title: 'Gone' }),
    sender: 'api',
    ...NOTHING,
  },
  {
    what: 'JSON of a handler',
    response: respond(404, 'application/json', { success: false, message: 'No' }),
    sender: 'api',
    ...NOTHING,
  },
  {
    what: 'a refusal of axum in plain text',
    response: respond(422, 'text/plain', 'missing field `name`'),
    sender: 'api',
    ...NOTHING,
  },
  {
    what: 'an API that says when',
    response: respond(503, PROBLEM, { title: 'Busy' }),
    sender: 'api',
    ...NOTHING,
    posts: 3,
    isOutage: true,
  },
  {
    what: 'an API that fails',
    response: respond(500, PROBLEM, { title: 'Failed' }),
    sender: 'api',
    ...NOTHING,
    isOutage: true,
  },
  {
    what: 'a limit',
    response: respond(429, 'text/plain', 'Too many requests.'),
    sender: 'api',
    ...NOTHING,
    posts: 3,
    isOutage: true,
  },
  {
    what: "the 404 of July's router",
    response: respond(404, 'application/json', {
      status: 404,
      title: 'Not Found',
      detail: 'No API route matched',
    }),
    sender: 'router',
    ...NOTHING,
    isOutage: true,
    isRouteMissing: true,
  },
  {
    what: 'another method',
    response: respond(405, undefined, ''),
    sender: 'router',
    ...NOTHING,
    isOutage: true,
    isRouteMissing: true,
  },
  {
    what: 'an empty 404',
    response: respond(404, undefined, ''),
    sender: 'router',
    ...NOTHING,
    isOutage: true,
    isRouteMissing: true,
  },
  {
    what: 'a page of nginx',
    response: respond(502, 'text/html', PAGE),
    sender: 'proxy',
    ...NOTHING,
    isOutage: true,
  },
  {
    what: 'a page of Varnish that says when',
    response: respond(503, 'text/html', PAGE),
    sender: 'proxy',
    ...NOTHING,
    isOutage: true,
  },
  {
    what: 'a page without a content type',
    response: respond(404, undefined, PAGE),
    sender: 'proxy',
    ...NOTHING,
    isOutage: true,
  },
  {
    what: 'a text of Traefik',
    response: respond(404, 'text/plain', '404 page not found'),
    sender: 'proxy',
    ...NOTHING,
    isOutage: true,
  },
  {
    what: 'an empty 503',
    response: respond(503, undefined, ''),
    sender: 'proxy',
    ...NOTHING,
    isOutage: true,
  },
  {
    what: 'a refused connection',
    response: broken('ECONNREFUSED', 'connect'),
    wasSent: false,
    ...NOTHING,
    posts: 3,
    isOutage: true,
  },
  {
    what: 'an unknown host',
    response: broken('ENOTFOUND', 'getaddrinfo'),
    wasSent: false,
    ...NOTHING,
    posts: 3,
    isOutage: true,
  },
  {
    what: 'a connection that broke off',
    response: broken('UND_ERR_SOCKET'),
    wasSent: true,
    ...NOTHING,
    isOutage: true,
  },
];

test('who answered and whether anything was sent is decided once', async () => {
  for (const { what, response, ...expected } of TABLE) {
    const { fetch, requests } = fakeFetch(response);
    const thrown = await fail(settings({ fetch }), POST, { body: {} });
    const error = TempsUnsupportedError.is(thrown) ? thrown.cause : thrown;
    if (!TempsApiError.is(error) && !TempsConnectionError.is(error)) throw error;
    expect
      .soft(
        {
          ...('sender' in error ? { sender: error.sender } : { wasSent: error.wasSent }),
          posts: requests.length,
          isOutage: isOutage(error),
          isRouteMissing: isRouteMissing(error),
        },
        what,
      )
      .toEqual(expected);
  }
});

const wasSent = async (...responses: (Response | Error)[]): Promise<boolean | undefined> => {
  const error = await fail(settings({ fetch: fakeFetch(...responses).fetch }), GET);
  return TempsConnectionError.is(error) ? error.wasSent : undefined;
};

test('a request that an earlier attempt may have sent was sent, even if the last connection is refused', async () => {
  const refused = broken('ECONNREFUSED', 'connect');
  expect(await wasSent(broken('UND_ERR_SOCKET'), refused)).toBe(true);
  expect(await wasSent(json({}, 502), refused)).toBe(true);
  expect(await wasSent(json({}, 429, { 'retry-after': '0' }), refused)).toBe(false);
});

const never = (): Promise<never> => new Promise(() => {});

test('a timeout says whether the request was sent', async () => {
  for (const [overrides, expected] of [
    [{ fetch: never }, true],
    [{ fetch: never, token: never }, false],
  ] as const)
    expect.soft(await fail(settings(overrides), POST)).toMatchObject({ wasSent: expected });
});
