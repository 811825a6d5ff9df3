import { createTempsMock, type TempsMock, type TempsMockOptions } from '../../../mock/index.ts';

interface CallOptions {
  token?: string | null;
  headers?: Record<string, string>;
}

type Sent = [line: string, body?: unknown, options?: CallOptions];

/**
 * A mock, and functions that call it: `await call('GET /projects/1')` gives the whole response,
 * `read` its body, `status` its status, and `refusal` its status and detail, as `404 Project 1 not
 * found`.
 */
export function setUp(options?: TempsMockOptions) {
  const mock = createTempsMock({ printWarnings: false, ...options });
  const call = (...sent: Sent) => send(mock, ...sent);
  const read = async (...sent: Sent) => (await call(...sent)).body;
  const status = async (...sent: Sent) => (await call(...sent)).status;
  const refusal = async (...sent: Sent) => {
    const response = await call(...sent);
    return `${response.status} ${response.body.detail}`;
  };
  return { mock, call, read, status, refusal };
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const SERVERS = ['2026-07', '2026-08'] as const;

export const PROJECT = {
  name: 'Shop',
  directory: '/',
  main_branch: 'main',
  preset: 'nextjs',
  storage_service_ids: [],
};

/** A mock with a project, which has one environment. */
export async function setUpProject(options?: TempsMockOptions) {
  const tools = setUp(options);
  await tools.call('POST /projects', PROJECT);
  return tools;
}

/** The same, of images. A real server wants a repository for one of Git. */
export async function setUpImages(options: TempsMockOptions) {
  const tools = setUp(options);
  await tools.call('POST /projects', { ...PROJECT, source_type: 'docker_image' });
  return tools;
}

/** One field of each row. */
export function column(
  rows: readonly Readonly<Record<string, unknown>>[],
  name: string,
): unknown[] {
  return rows.map((row) => row[name]);
}

/** The rows of a list, whatever its envelope. */
export function rowsOf(body: object): Record<string, unknown>[] {
  return [body, ...Object.values(body)].find((value) => Array.isArray(value)) ?? [];
}

/**
 * The body is typed as loosely as JSON is parsed: the mock has validated it, and tests assert it.
 */
async function send(
  mock: TempsMock,
  ...[line, body, { token = mock.token, headers = {} } = {}]: Sent
) {
  const [method = 'GET', path] = line.split(' ');
  const isForm = body instanceof FormData;
  const response = await mock.fetch(`http://mock.test/api${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : { body: isForm ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    headers: response.headers,
  };
}
