import { expect, test } from 'vitest';
import { TempsClient, TempsConfigError } from '../../src/index.ts';
import { apiBaseUrl } from '../../src/options/connection.ts';

const ADDRESSES: Readonly<Record<string, string>> = {
  'https://temps.example.com': 'https://temps.example.com/api',
  'https://temps.example.com/': 'https://temps.example.com/api',
  'https://temps.example.com/api': 'https://temps.example.com/api',
  'https://temps.example.com/api/': 'https://temps.example.com/api',
  'https://temps.example.com//api//': 'https://temps.example.com/api',
  '  https://temps.example.com\n': 'https://temps.example.com/api',
  'HTTPS://Temps.Example.com': 'https://temps.example.com/api',
  'http://127.0.0.1:8080': 'http://127.0.0.1:8080/api',
  'https://example.com/temps': 'https://example.com/temps/api',
  'https://example.com/temps/api/': 'https://example.com/temps/api',
  'https://example.com/apiary': 'https://example.com/apiary/api',
};

test('the base URL ends in one /api, whatever is given', () => {
  for (const [given, url] of Object.entries(ADDRESSES))
    expect.soft(apiBaseUrl(given, 'x'), given).toBe(url);
});

const REFUSED: Readonly<Record<string, string>> = {
  'your-instance.temps.dev': 'not a URL',
  // To a URL parser, `localhost:` is a protocol.
  'localhost:3000': 'it must start with https:// or http://. Give the address',
  'ada:secret@temps.example.com': 'it must start with https:// or http://. Give the address',
  'ftp://temps.example.com': 'https:// or http://',
  'https://user:secret@temps.example.com': 'user name',
  'https://ghp_token@temps.example.com': 'user name',
  'https://:secret@temps.example.com': 'user name',
  'https://temps.example.com?token=1': 'query',
  'https://temps.example.com#top': 'fragment',
  '/api': 'not a URL',
};

test('an address that is none is refused, and the error says where it is set', () => {
  for (const [given, reason] of Object.entries(REFUSED)) {
    const attempt = (): string => apiBaseUrl(given, 'TEMPS_API_URL');
    expect.soft(attempt, given).toThrow(TempsConfigError);
    expect.soft(attempt).toThrow(reason);
    expect.soft(attempt).toThrow('TEMPS_API_URL');
  }
});

test('the error of an invalid address does not show its password', () => {
  for (const password of ['p#ssw0rd', 'pa/ssw0rd', 'pa?ssw0rd', 'pa ss#w0rd', 'p#a@ss'])
    expect
      .soft(
        () => apiBaseUrl(`https://ada:${password}@temps.example.com`, 'TEMPS_API_URL'),
        password,
      )
      .toThrow('it is not a URL: "[redacted]@temps.example.com". Give');
});

const ignore = (): void => {};

function warnings(...baseUrls: string[]): string[] {
  const said: string[] = [];
  const logger = {
    debug: ignore,
    info: ignore,
    error: ignore,
    warn: (message: string) => void said.push(message),
  };
  expect(
    baseUrls.map((baseUrl) => new TempsClient({ apiKey: 'tk_a', logger, baseUrl })),
  ).toHaveLength(baseUrls.length);
  return said;
}

test('plain http to another machine warns once, naming the option that silences it', () => {
  expect(warnings('http://once.test', 'http://once.test/', 'http://once.test/api')).toEqual([
    expect.stringContaining("`logLevel: 'error'`"),
  ]);
  const other = ['http://127.evil.test', 'http://localhost.evil.test', 'http://10.0.0.1'];
  expect(warnings(...other)).toHaveLength(3);
  const own = [
    'http://localhost:3000',
    'http://app.localhost',
    'http://127.8.9.1',
    'http://[::1]:80',
  ];
  expect(warnings('https://safe.test', ...own)).toEqual([]);
});
