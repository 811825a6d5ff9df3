import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorClass } from '../../codegen/src/prose/describe.ts';
import { createTempsMock, type Fault } from '../../mock/index.ts';
import { TempsClient, TempsError } from '../../src/index.ts';
import { failure } from '../servers/real-server.ts';

/** The rows of the table in docs/testing.md, and the faults that they are about. */
const ROWS: Record<string, Fault[]> = {
  '`status: 400`, `401`, `403`, `404`, `409`, `413`, `422`, `500`': [
    400, 401, 403, 404, 409, 413, 422, 500,
  ].map((status) => ({ status })),
  '`status: 429`': [{ status: 429 }],
  '`status: 502`, `503`, `504`': [{ status: 502 }, { status: 503 }, { status: 504 }],
  "`status: 503`, `headers: { 'retry-after': '0' }`": [
    { status: 503, headers: { 'retry-after': '0' } },
  ],
  "`delay: 'infinite'`": [{ delay: 'infinite' }],
  "`drop: 'before'`": [{ drop: 'before' }],
  "`drop: 'headers'` or `'body'`": [{ drop: 'headers' }, { drop: 'body' }],
  '`malformed: true`, JSON that is cut in half': [{ malformed: true }],
  "`body: '<html>'`, `headers: { 'content-type': 'text/html' }`": [
    { body: '<html>', headers: { 'content-type': 'text/html' } },
  ],
};

const rows = readFileSync(new URL('../../docs/testing.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, cell = '']) => /^`(status|delay|drop|malformed|body):/.test(cell));

it('the table of faults says which error an app sees after how many attempts', async () => {
  expect(rows.map(([, cell]) => cell)).toEqual(Object.keys(ROWS));
  for (const [, cell = '', error = '', ...numbers] of rows)
    for (const fault of ROWS[cell] ?? []) {
      const named =
        /`(Temps\w+|\w+)Error`/.exec(error)?.[0].replaceAll('`', '') ??
        errorClass(String(fault.status));
      const seen = await meet(fault);
      expect.soft([named, ...numbers.slice(0, 3)], JSON.stringify(fault)).toEqual(seen);
    }
});

/**
 * What an app sees of a fault: the error, the attempts of a GET and of a POST, and whether the POST
 * was processed.
 */
async function meet(fault: Fault): Promise<string[]> {
  const mock = createTempsMock({ scenario: 'demo' });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
    timeout: 50,
  });
  mock.faults.add(fault);
  const listed = await errorOf(temps.projects.list());
  const attempts = mock.requests.length;
  const projects = mock.state.projects.list().length;
  const body = {
    name: 'Shop',
    directory: '/',
    main_branch: 'main',
    preset: 'vite',
    storage_service_ids: [],
  };
  const created = await errorOf(temps.projects.create({ body }));
  expect.soft(created, JSON.stringify(fault)).toBe(listed);
  const isDone = mock.state.projects.list().length > projects;
  return [listed, String(attempts), String(mock.requests.length - attempts), isDone ? 'yes' : 'no'];
}

async function errorOf(call: PromiseLike<unknown>): Promise<string> {
  const error = await failure(Promise.resolve(call));
  return TempsError.is(error) ? error.name : String(error);
}
