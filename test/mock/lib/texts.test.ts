import { expect, it } from 'vitest';
import { checkHostname, checkHttpUrl, trimSlashes } from '../../../mock/lib/http/addresses.ts';

it.each([
  ['https://git.example.com///', 'https://git.example.com'],
  ['///', ''],
  ['//a', '//a'],
])('%s without the slashes at its end is "%s"', (text, trimmed) => {
  expect(trimSlashes(text)).toBe(trimmed);
});

it.each(['http://', 'javascript:alert(1)', 'ftp://example.com', 'example.com', ''])('"%s" is no HTTP URL', (text) => {
  expect(() => checkHttpUrl(text, 'body.url')).toThrow(`body.url: "${text}" is not an http or https URL`);
});

it.each(['a b.com', '-a.com', 'a..com', `${'a'.repeat(64)}.com`, `${'a.'.repeat(127)}com`, '<b>.com', 'com'])(
  '%s is no domain name',
  (text) => {
    expect(() => checkHostname(text)).toThrow('is not a domain name');
  },
);

it('one label is enough below the domain of the instance', () => {
  expect(checkHostname('Extra', { labels: 1 })).toBe('extra');
});
