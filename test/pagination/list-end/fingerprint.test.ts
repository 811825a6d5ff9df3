import { expect, test } from 'vitest';
import { fingerprintItems } from '../../../src/pagination/list-end/fingerprint.ts';

test('items that are nested very deep are no failure', () => {
  const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  expect(fingerprintItems([deep]).text).toBe(fingerprintItems([deep]).text);
  expect(fingerprintItems([deep]).text).not.toBe(fingerprintItems([deep, deep]).text);
});
