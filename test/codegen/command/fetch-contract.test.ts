import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { fetchContract } from '../../../codegen/src/input/fetch-contract.ts';
import { serve } from './support.ts';

const CONTRACT = '{"openapi":"3.1.0","paths":{}}';
const HTML = '<!doctype html><title>Temps</title>';

/** What is said of a server that responds to everything in one way. */
async function problemOf(status: number, body: string, contentType: string, token?: string): Promise<string> {
  const url = await serve((_request, response) =>
    response.writeHead(status, { 'content-type': contentType }).end(body),
  );
  const error: unknown = await fetchContract(url, { token }).catch((reason: unknown) => reason);
  return error instanceof Error ? error.message.replaceAll(url, 'URL') : 'no error';
}

test.each(['/api/api-docs/openapi.json', '/api-docs/openapi.json', '/api/docs/openapi.json'])(
  'the contract is found at %s, past a dashboard that responds to every other path',
  async (place) => {
    const url = await serve((request, response) => {
      const isThere = request.url === place;
      response.writeHead(200, { 'content-type': isThere ? 'application/json' : 'text/html' });
      response.end(isThere ? CONTRACT : HTML);
    });
    for (const address of [url, `${url}/`, `${url}/api`, `${url}${place}`])
      expect(await fetchContract(address)).toEqual({ text: CONTRACT, url: `${url}${place}` });
  },
);

test('an address below a path is kept', async () => {
  const url = await serve((request, response) => {
    response.statusCode = request.url === '/temps/api/api-docs/openapi.json' ? 200 : 404;
    response.end(CONTRACT);
  });
  expect((await fetchContract(`${url}/temps/api/`)).url).toBe(`${url}/temps/api/api-docs/openapi.json`);
});

test('401 says which variable the token is read from, or that it is refused, and does not show it', async () => {
  expect(await problemOf(401, '', 'application/json')).toBe(
    'Failed to fetch the contract from URL: /api/api-docs/openapi.json wants a token (401): set TEMPS_API_TOKEN.',
  );
  const problem = await problemOf(401, '', 'application/json', 'tk_secret');
  expect(problem).toContain('refuses the token (401)');
  expect(problem).not.toContain('tk_secret');
});

test('404 names every place that was tried', async () => {
  expect(await problemOf(404, '{}', 'application/json')).toBe(
    'Failed to fetch the contract from URL: /api/api-docs/openapi.json is 404; /api-docs/openapi.json is 404; /api/docs/openapi.json is 404. Give its own address with --url.',
  );
});

test.each(['text/html', 'application/json'])('HTML as %s is a page and no contract', async (contentType) => {
  expect(await problemOf(200, HTML, contentType)).toContain('/api/api-docs/openapi.json is an HTML page');
});

test('a server that is not there is one sentence', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise((resolve) => server.close(resolve));
  await expect(fetchContract(url)).rejects.toThrow(
    `Failed to fetch ${url}/api/api-docs/openapi.json: nothing listens there.`,
  );
});

test('a server that does not respond is given up, and one that stops within the contract too', async () => {
  const silent = await serve(() => {});
  await expect(fetchContract(silent, { timeout: 50 })).rejects.toThrow(
    'the server did not respond within 0.05 seconds',
  );
  const stalled = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"openapi"');
  });
  await expect(fetchContract(stalled, { timeout: 50 })).rejects.toThrow('did not respond within 0.05 seconds');
});

test('a connection that ends within the contract is one sentence', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{');
    setImmediate(() => response.destroy());
  });
  await expect(fetchContract(url)).rejects.toThrow(/^Failed to fetch http:\S+: [^\n]+\.$/);
});

test('the token goes to the origin of the address only', async () => {
  const seen: (string | undefined)[] = [];
  const other = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.end(CONTRACT);
  });
  const url = await serve((_request, response) => response.writeHead(302, { location: `${other}/openapi.json` }).end());
  await expect(fetchContract(url, { token: 'tk_secret' })).rejects.toThrow(
    `redirects to ${other}, where the token does not go`,
  );
  expect(seen).toEqual([]);
});

test('a redirect to what is no server names it', async () => {
  const url = await serve((_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end());
  await expect(fetchContract(url)).rejects.toThrow('redirects to file:, where the token does not go');
});

test('a contract may be in UTF-8 with a mark or in UTF-16', async () => {
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const url = await serve((_request, response) => response.end(Buffer.from(`\uFEFF${CONTRACT}`, encoding)));
    expect((await fetchContract(url)).text).toBe(CONTRACT);
  }
});

test('a redirect in a circle ends', async () => {
  const url = await serve((_request, response) => response.writeHead(302, { location: '/again' }).end());
  await expect(fetchContract(url)).rejects.toThrow('redirects in a circle');
});

test('a contract that is too large is refused while it is read', async () => {
  const url = await serve((_request, response) => {
    const more = (): void => {
      while (response.write(Buffer.alloc(1024 * 1024, ' ')));
    };
    response.on('drain', more);
    more();
  });
  await expect(fetchContract(url)).rejects.toThrow(/: it has more than 67108864 bytes\.$/);
}, 30_000);

test('an address that is none is refused before anything is sent, and shown without its password', async () => {
  for (const address of [
    '',
    'temps',
    'ftp://temps.test',
    'https://user:pass@temps.test',
    'file:///etc/passwd',
    'http://',
  ])
    await expect(fetchContract(address), address).rejects.toThrow(/^Failed to read --url[^\n]+\.$/);
  await expect(fetchContract('https://ada:p#ss@temps.test')).rejects.toThrow(
    '--url "[redacted]@temps.test": it is not',
  );
});
