import { describe, expect, it } from 'vitest';
import { apiBaseUrl, isLoopback } from '../../src/options/base-url.ts';
import { TempsConfigError } from '../../src/index.ts';

describe('base URL', () => {
  it.each([
    ['https://temps.example.com', 'https://temps.example.com/api'],
    ['https://temps.example.com/', 'https://temps.example.com/api'],
    ['https://temps.example.com/api', 'https://temps.example.com/api'],
    ['https://temps.example.com/api/', 'https://temps.example.com/api'],
    ['https://temps.example.com//api//', 'https://temps.example.com/api'],
    ['  https://temps.example.com\n', 'https://temps.example.com/api'],
    ['HTTPS://Temps.Example.com', 'https://temps.example.com/api'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/api'],
    ['https://example.com/temps', 'https://example.com/temps/api'],
    ['https://example.com/temps/api/', 'https://example.com/temps/api'],
    ['https://example.com/apiary', 'https://example.com/apiary/api'],
  ])('the base URL %s becomes %s', (given, expected) => {
    expect(apiBaseUrl(given, 'options.baseUrl')).toBe(expected);
  });

  it.each([
    ['your-instance.temps.dev', 'not a URL'],
    // To a URL parser, `localhost:` is a protocol.
    ['localhost:3000', 'it must start with https:// or http://. Give the address'],
    ['ada:secret@temps.example.com', 'it must start with https:// or http://. Give the address'],
    ['ftp://temps.example.com', 'https:// or http://'],
    ['https://user:secret@temps.example.com', 'user name'],
    ['https://temps.example.com?token=1', 'query'],
    ['https://temps.example.com#top', 'fragment'],
    ['/api', 'not a URL'],
  ])('the base URL %s is refused, and the error says where it is set', (given, reason) => {
    const attempt = () => apiBaseUrl(given, 'TEMPS_API_URL');
    expect(attempt).toThrow(TempsConfigError);
    expect(attempt).toThrow(reason);
    expect(attempt).toThrow('TEMPS_API_URL');
  });
});

it.each(['p#ssw0rd', 'pa/ssw0rd', 'pa?ssw0rd', 'pa ss#w0rd', '99999#ssw0rd', 'p#a@ss'])(
  'the error of an invalid base URL does not show its password: %s',
  (password) => {
    const attempt = () => apiBaseUrl(`https://ada:${password}@temps.example.com`, 'TEMPS_API_URL');
    expect(attempt).toThrow('it is not a URL: "[redacted]@temps.example.com". Give');
  },
);

describe('loopback', () => {
  it.each(['http://localhost:1', 'http://app.localhost', 'http://127.0.0.1', 'http://127.8.8.8', 'http://[::1]:80'])(
    'the address %s is loopback',
    (url) => expect(isLoopback(url)).toBe(true),
  );

  it.each(['http://temps.example.com', 'http://10.0.0.1', 'http://127.example.com', 'http://localhost.example.com'])(
    'the address %s is not loopback',
    (url) => expect(isLoopback(url)).toBe(false),
  );
});
