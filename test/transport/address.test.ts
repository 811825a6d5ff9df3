import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '../../src/transport/dispatcher/dispatch.ts';
import { runs } from '../support/runs.ts';

/** What `URL` makes of it. */
function parsed(address: string): { origin: string; path: string } {
  const { origin, pathname, search } = new URL(address);
  return { origin, path: pathname + search };
}

test('an address is taken apart as `URL` does it', () => {
  const parts = fc.constantFrom(
    ...'aZ09-_.~!$&\'()*+,;=:@%/?#|\\[]{}^`<>" \t\né'.split(''),
    '/.',
    '/..',
    '%2e',
    '%2E',
    '%',
  );
  const origin = fc.constantFrom(
    'http://temps.test:808',
    'https://temps.test',
    'http://[::1]:8080',
  );
  fc.assert(
    fc.property(origin, fc.array(parts, { maxLength: 12 }), (start, path) => {
      const address = `${start}/${path.join('')}`;
      expect(readAddress(address)).toEqual(parsed(address));
    }),
    { numRuns: runs(5000) },
  );
});

test('an address without a path is taken apart as `URL` does it, or with something in front of its host', () => {
  for (const address of [
    'http://temps.test:808@other.test/api',
    'http://temps.test:808',
    'http://temps.test?a=b',
  ])
    expect(readAddress(address)).toEqual(parsed(address));
});
