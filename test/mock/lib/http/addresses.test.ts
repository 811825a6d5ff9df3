import { expect, it } from 'vitest';
import { checkHostname, checkHttpUrl, trimSlashes } from '../../../../mock/lib/http/addresses.ts';

it('slashes are taken off the end of a text', () => {
  const texts = {
    'https://git.example.com///': 'https://git.example.com',
    '///': '',
    '//a': '//a',
  };
  for (const [text, trimmed] of Object.entries(texts)) expect(trimSlashes(text)).toBe(trimmed);
});

it('an address is an http or https URL', () => {
  for (const text of ['http://', 'javascript:alert(1)', 'ftp://example.com', 'example.com', ''])
    expect(() => checkHttpUrl(text, 'body.url')).toThrow(
      `body.url: "${text}" is not an http or https URL`,
    );
});

it('a domain name has labels of letters, digits and hyphens below a domain', () => {
  const others = [
    'a b.com',
    '-a.com',
    'a..com',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(127)}com`,
    '<b>.com',
    'com',
  ];
  for (const text of others) expect(() => checkHostname(text)).toThrow('is not a domain name');
  expect(checkHostname('Extra', { labels: 1 })).toBe('extra');
});
