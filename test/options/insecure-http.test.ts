import { expect, test } from 'vitest';
import { TempsClient, type TempsClientOptions } from '../../src/index.ts';

const ignore = (): void => {};

function warnings(...baseUrls: string[]): string[] {
  return warningsWith({}, ...baseUrls);
}

function warningsWith(options: TempsClientOptions, ...baseUrls: string[]): string[] {
  const said: string[] = [];
  const logger = { debug: ignore, info: ignore, error: ignore, warn: (message: string) => void said.push(message) };
  const clients = baseUrls.map((baseUrl) => new TempsClient({ apiKey: 'tk_a', logger, ...options, baseUrl }));
  expect(clients).toHaveLength(baseUrls.length);
  return said;
}

test('plain http to another machine warns once, naming the option that silences it', () => {
  const said = warnings('http://once.test', 'http://once.test/', 'http://once.test/api');
  expect(said).toEqual([expect.stringContaining('allowInsecureHttp: true')]);
});

test('plain http causes one warning for each machine', () => {
  expect(warnings('http://one.test', 'http://two.test')).toHaveLength(2);
});

test.each([
  'https://safe.test',
  'http://localhost:3000',
  'http://app.localhost',
  'http://127.0.0.1',
  'http://127.8.9.1',
  'http://[::1]:80',
])('%s causes no warning', (url) => {
  expect(warnings(url)).toEqual([]);
});

test.each(['http://127.evil.test', 'http://localhost.evil.test', 'http://10.0.0.1'])('%s causes a warning', (url) => {
  expect(warnings(url)).toHaveLength(1);
});

test('the option turns the warning off', () => {
  expect(warningsWith({ allowInsecureHttp: true }, 'http://silenced.test')).toEqual([]);
});
