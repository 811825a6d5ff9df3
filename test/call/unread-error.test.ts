import { expect, onTestFinished, test, vi } from 'vitest';
import { TempsClient, TempsResponseError } from '../../src/index.ts';

const READER = '../../src/call/unsuccessful.ts';
const NOT_LOADED = 'Failed to fetch dynamically imported module: https://app.test/assets/a1b2.js';

test('an error that a page can no longer read keeps its status, and is not tried again', async () => {
  // The page was deployed again while it was open, without the file of before.
  vi.doMock(READER, () => {
    throw new TypeError(NOT_LOADED);
  });
  onTestFinished(() => vi.doUnmock(READER));
  let requests = 0;
  const fetch = () => {
    requests++;
    return Promise.resolve(Response.json({}, { status: 503, headers: { 'retry-after': '0' } }));
  };
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1', fetch });
  const error: unknown = await temps.projects.list().then(undefined, (reason: unknown) => reason);
  if (!TempsResponseError.is(error)) throw error;
  expect(error).toMatchObject({ status: 503, attempts: 1 });
  expect(error.message).toMatch(/^GET \/projects: responded 503 with an error, .* Reload the page/);
  expect(String((error.cause as Error).cause)).toContain(NOT_LOADED);
  expect(requests).toBe(1);
});
