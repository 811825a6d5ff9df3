import { expect, test } from 'vitest';
import { createTempsMock, type ServerName } from '../../../mock/index.ts';
import document from '../../../openapi.json' with { type: 'json' };

const PLACES = ['/api/api-docs/openapi.json', '/api-docs/openapi.json'];

/** The statuses of both places. */
async function statuses(server: ServerName, token?: 'good' | 'bad'): Promise<number[]> {
  const mock = createTempsMock({ server });
  const headers = token && { authorization: `Bearer ${token === 'good' ? mock.token : 'tk_unknown'}` };
  const responses = PLACES.map((place) => mock.fetch(`https://temps.test${place}`, headers ? { headers } : {}));
  return (await Promise.all(responses)).map(({ status }) => status);
}

test('the contract is at each of its addresses, without a token', async () => {
  expect(await statuses('reference')).toEqual([200, 200]);
  const response = await createTempsMock().fetch(`https://temps.test${PLACES[0]}`);
  expect(await response.json()).toEqual(document);
});

test('the server of January has it outside of /api, and its page elsewhere', async () => {
  expect(await statuses('2026-01')).toEqual([200, 200]);
  const response = await createTempsMock({ server: '2026-01' }).fetch(`https://temps.test${PLACES[0]}`);
  expect(response.headers.get('content-type')).toContain('text/html');
});

test('the server of July gives it to a good token only', async () => {
  expect((await statuses('2026-07'))[0]).toBe(401);
  expect((await statuses('2026-07', 'bad'))[0]).toBe(401);
  expect((await statuses('2026-07', 'good'))[0]).toBe(200);
});

test('the contract is read only', async () => {
  const { status } = await createTempsMock().fetch(`https://temps.test${PLACES[0]}`, { method: 'DELETE' });
  expect(status).toBe(404);
});
