import { createTempsMock, type TempsMock, type TempsMockOptions } from '../../../mock/index.ts';

export interface CallOptions {
  token?: string | null;
  headers?: Record<string, string>;
}

/**
 * A mock, and functions that call it: `await call('GET /projects/1')` gives the whole response, `read` its body,
 * `status` its status, and `refusal` its status and detail, as `404 Project 1 not found`.
 */
export function setUp(options?: TempsMockOptions) {
  const mock = createTempsMock(options);
  const call = (line: string, body?: unknown, callOptions?: CallOptions) => send(mock, line, body, callOptions);
  const read = async (line: string, body?: unknown, callOptions?: CallOptions) =>
    (await call(line, body, callOptions)).body;
  const status = async (line: string, body?: unknown, callOptions?: CallOptions) =>
    (await call(line, body, callOptions)).status;
  const refusal = async (line: string, body?: unknown, callOptions?: CallOptions) => {
    const response = await call(line, body, callOptions);
    return `${response.status} ${response.body.detail}`;
  };
  return { mock, call, read, status, refusal };
}

export const PROJECT = { name: 'Shop', directory: '/', main_branch: 'main', preset: 'nextjs', storage_service_ids: [] };

/** A mock with a project, which has one environment. */
export async function setUpProject(options?: TempsMockOptions) {
  const tools = setUp(options);
  await tools.call('POST /projects', PROJECT);
  return tools;
}

/** One field of each row. */
export function column(rows: readonly Readonly<Record<string, unknown>>[], name: string): unknown[] {
  return rows.map((row) => row[name]);
}

/** The body is typed as loosely as JSON is parsed: the mock has validated it, and tests assert it. */
async function send(
  mock: TempsMock,
  line: string,
  body?: unknown,
  { token = mock.token, headers = {} }: CallOptions = {},
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
    ...(body === undefined ? {} : { body: isForm ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}
