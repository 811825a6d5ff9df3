import { expect, test } from 'vitest';
import { TempsClient } from '../../../src/client.ts';
import { json } from '../../support/call.ts';

const seen: unknown[] = [];
const fetch = (request: Request, init?: RequestInit): Promise<Response> => {
  seen.push([request.url, init]);
  return Promise.resolve(json({}));
};

test('fetchOptions reach fetch with every request, uploads included', async () => {
  const dispatcher = { dispatch: () => true };
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_a', fetch, fetchOptions: { dispatcher } });
  await temps.request({ method: 'GET', url: '/things' });
  await temps.request({ method: 'POST', url: '/things', bodyType: 'multipart', body: { file: new Blob(['a']) } });
  expect(seen).toEqual([
    ['https://temps.test/api/things', { dispatcher }],
    ['https://temps.test/api/things', { dispatcher, window: null }],
  ]);
});
