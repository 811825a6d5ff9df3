import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const withName = (length: number) => ({ name: 'x'.repeat(length - 11) });

it('every request is recorded with its operation, body and status but without its token', async () => {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  await mock.fetch('http://localhost/api/projects/1/deployments?page=2', {
    headers: { authorization: `Bearer ${mock.token}`, 'x-api-key': mock.token },
  });
  await call('POST /projects', { name: 5 });
  await call('GET /nowhere');
  expect(mock.requests).toMatchObject([
    {
      operation: 'projects.create',
      method: 'POST',
      path: '/api/projects',
      body: PROJECT,
      status: 200,
    },
    {
      operation: 'deployments.list',
      params: { project_id: '1' },
      query: { page: '2' },
      body: undefined,
      status: 200,
    },
    { operation: 'projects.create', status: 400, body: { name: 5 } },
    { operation: undefined, path: '/api/nowhere', status: 404 },
  ]);
  expect(mock.requests[0]?.headers['authorization']).toBe('Bearer [redacted]');
  expect(JSON.stringify(mock.requests)).not.toContain(mock.token);
});

it('next() gives the request that comes after it, once it has its response', async () => {
  const { mock, call } = setUp();
  await call('GET /projects?page=1');
  const [next, any] = [mock.requests.next('projects.list'), mock.requests.next()];
  await call('GET /nowhere');
  await call('GET /projects?page=2');
  expect(await next).toMatchObject({ query: { page: '2' }, status: 200 });
  expect(await any).toMatchObject({ operation: undefined, path: '/api/nowhere', status: 404 });
  mock.faults.add({ drop: 'before' });
  const dropped = mock.requests.next('projects.list');
  await expect(call('GET /projects')).rejects.toThrow(TypeError);
  expect((await dropped).status).toBeUndefined();
});

it('only the latest thousand requests are kept', async () => {
  const { mock, call } = setUp();
  for (let page = 1; page <= 1005; page++) await call(`GET /projects?page=${page}`);
  expect({ requests: mock.requests.length, query: mock.requests[0]?.query }).toEqual({
    requests: 1000,
    query: { page: '6' },
  });
});

it('a body above 64 KB is recorded as a note of its length', async () => {
  const { mock, call } = setUp();
  await call('POST /projects', withName(65_536));
  await call('POST /projects', withName(65_537));
  expect(mock.requests.map(({ body }) => body)).toEqual([
    withName(65_536),
    '[not recorded: 65537 characters, more than 65536]',
  ]);
});

it('every response has a request id of its own', async () => {
  const { call } = setUp();
  for (const [line, id] of Object.entries({
    'GET /projects': 'req_000001',
    'GET /nowhere': 'req_000002',
  }))
    expect((await call(line)).headers.get('x-request-id')).toBe(id);
});

it('next() refuses an operation that does not exist', () => {
  const { mock } = setUp();
  expect(() => mock.requests.next('projects.lists' as 'projects.list')).toThrow(
    'mock.requests.next: got "projects.lists", expected an operation such as "projects.list"',
  );
});
