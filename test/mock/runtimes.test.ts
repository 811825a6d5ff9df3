import { afterEach, expect, it, vi } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';

afterEach(() => void vi.unstubAllGlobals());

it('without Node the mock handles calls, and listen() and handlers say what to do', async () => {
  vi.stubGlobal('process', undefined);
  const mock = createTempsMock({ scenario: 'demo', baseUrl: 'https://temps.test' });
  const headers = { authorization: `Bearer ${mock.token}` };
  expect((await mock.fetch('https://temps.test/api/projects', { headers })).status).toBe(200);
  await expect(mock.listen()).rejects.toThrow(
    'mock.listen() needs Node, and this runtime is not Node. Use mock.fetch, or mock.handlers with msw.',
  );
  expect(() => mock.handlers).toThrow('createTempsMock({ msw: { http, HttpResponse } })');
});

it('handlers are made with the given msw', () => {
  const given: unknown[] = [];
  const msw = { http: { all: (path: unknown) => given.push(path) }, HttpResponse: {} };
  const mock = createTempsMock({ baseUrl: 'https://temps.test', msw: msw as never });
  expect(mock.handlers).toEqual([1, 2]);
  expect(given).toEqual(['https://temps.test/api/*', 'https://temps.test/api-docs/openapi.json']);
});
