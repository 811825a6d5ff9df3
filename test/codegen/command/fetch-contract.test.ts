import { expect, test } from 'vitest';
import { fetchContract } from '../../../codegen/src/input/fetch-contract.ts';
import { outcome } from '../../support/outcome.ts';
import { nobody, startServer } from '../../support/server.ts';

const CONTRACT = '{"openapi":"3.1.0","paths":{}}';
const HTML = '<!doctype html><title>Temps</title>';

/** What is said of a server that responds to everything in one way. */
async function problemOf(
  status: number,
  body: string,
  contentType: string,
  token?: string,
): Promise<string> {
  const { url } = await startServer((_request, response) =>
    response.writeHead(status, { 'content-type': contentType }).end(body),
  );
  return (await outcome(fetchContract(url, { token }), () => 'no error')).replaceAll(url, 'URL');
}

test('the contract is found at each of its places, past a dashboard that responds to every other path', async () => {
  for (const place of [
    '/api/api-docs/openapi.json',
    '/api-docs/openapi.json',
    '/api/docs/openapi.json',
  ]) {
    const { url } = await startServer((request, response) => {
      const isThere = request.url === place || request.url === `/below${place}`;
      response.writeHead(200, { 'content-type': isThere ? 'application/json' : 'text/html' });
      response.end(isThere ? CONTRACT : HTML);
    });
    for (const address of [url, `${url}/`, `${url}/api`, `${url}${place}`])
      expect
        .soft(await fetchContract(address))
        .toEqual({ bytes: Buffer.from(CONTRACT), url: `${url}${place}` });
    expect.soft((await fetchContract(`${url}/below/api/`)).url).toBe(`${url}/below${place}`);
  }
});

test('what is no contract is refused in one sentence without the token', async () => {
  const failed = 'Failed to fetch the contract from URL: /api/api-docs/openapi.json';
  const rows: [given: Parameters<typeof problemOf>, problem: string][] = [
    [[401, '', 'application/json'], `${failed} wants a token (401): set TEMPS_API_TOKEN.`],
    [[401, '', 'application/json', 'tk_secret'], `${failed} refuses the token (401).`],
    [
      [404, '{}', 'application/json'],
      `${failed} is 404; /api-docs/openapi.json is 404; /api/docs/openapi.json is 404. Give its own address with --url.`,
    ],
    [
      [500, '', 'application/json'],
      `${failed} is 500; /api-docs/openapi.json is 500; /api/docs/openapi.json is 500. Try again later.`,
    ],
    [[429, '', 'application/json'], `/api/docs/openapi.json is 429. Try again later.`],
    [[200, HTML, 'text/html'], `${failed} is an HTML page;`],
    [[200, HTML, 'application/json'], `${failed} is an HTML page;`],
  ];
  for (const [given, problem] of rows) {
    const found = await problemOf(...given);
    expect.soft(found).toContain(problem);
    expect.soft(found).not.toContain('tk_secret');
  }
});

test('a server that is not there is one sentence', async () => {
  const url = await nobody();
  await expect(fetchContract(url)).rejects.toThrow(
    `Failed to fetch ${url}/api/api-docs/openapi.json: nothing listens there.`,
  );
});

test('a server that does not respond is given up, and one that stops within the contract too', async () => {
  const silent = await startServer(() => {});
  await expect(fetchContract(silent.url, { timeout: 50 })).rejects.toThrow(
    'the server did not respond within 0.05 seconds',
  );
  const stalled = await startServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"openapi"');
  });
  await expect(fetchContract(stalled.url, { timeout: 50 })).rejects.toThrow(
    'did not respond within 0.05 seconds',
  );
});

test('a connection that ends within the contract is one sentence', async () => {
  const { url } = await startServer((_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{');
    setImmediate(() => response.destroy());
  });
  await expect(fetchContract(url)).rejects.toThrow(
    `Failed to fetch ${url}/api/api-docs/openapi.json: other side closed.`,
  );
});

test('the token goes to the origin of the address only, and a redirect in a circle ends', async () => {
  const other = await startServer((_request, response) => response.end(CONTRACT));
  for (const [location, problem] of [
    [`${other.url}/openapi.json`, `redirects to ${other.url}, where the token does not go`],
    ['file:///etc/passwd', 'redirects to file:, where the token does not go'],
    ['/again', 'redirects in a circle'],
  ] as const) {
    const { url } = await startServer((_request, response) =>
      response.writeHead(302, { location }).end(),
    );
    await expect.soft(fetchContract(url, { token: 'tk_secret' })).rejects.toThrow(problem);
  }
  expect(other.requests).toEqual([]);
});

test('an address that is none is refused before anything is sent, and shown without its password', async () => {
  for (const address of [
    '',
    'temps',
    'ftp://temps.test',
    'https://user:pass@temps.test',
    'http://',
  ])
    await expect(fetchContract(address), address).rejects.toThrow(/^Failed to read --url[^\n]+\.$/);
  await expect(fetchContract('https://ada:p#ss@temps.test')).rejects.toThrow(
    '--url "[redacted]@temps.test": it is not',
  );
});
