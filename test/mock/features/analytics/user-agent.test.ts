import { expect, it } from 'vitest';
import { detectCrawler, readUserAgent } from '../../../../mock/features/analytics/model/user-agent.ts';

it('only the first thousand characters of a User-Agent are read, so that none takes long', () => {
  const text = `${'iPhone'.repeat(200)} OS 17 Firefox/1`;
  expect([readUserAgent(text).browser, detectCrawler(`${'a '.repeat(600)}Googlebot`)]).toEqual([null, null]);
});

it('a crawler is called by its whole name', () => {
  expect(detectCrawler('Mozilla/5.0 (compatible; my-Googlebot/2.1)')).toBe('my-Googlebot');
});

it.each([
  ['Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile', 'mobile'],
  ['Mozilla/5.0 (Linux; Android 14) Chrome/120', 'tablet'],
])('%s is a %s', (text, device) => {
  expect(readUserAgent(text).device_type).toBe(device);
});
