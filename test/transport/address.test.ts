import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '../../src/transport/dispatcher/transport.ts';
import { runs } from '../support/runs.ts';

const ORIGIN = 'http://temps.test:808';

/** What `URL` makes of it. */
function parsed(address: string): unknown {
  const { origin, pathname, search, username } = new URL(address);
  return { origin, path: pathname + search, hasCredentials: username !== '' };
}

test('an address of an origin that was parsed before is taken apart as `URL` does it', () => {
  const parts = fc.constantFrom(
    ...'aZ09-_.~!$&\'()*+,;=:@%/?#|\\[]{}^`<>" \t\né'.split(''),
    '/.',
    '/..',
    '%2e',
    '%2E',
    '%',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (path) => {
      readAddress(`${ORIGIN}/api`);
      const address = `${ORIGIN}/${path.join('')}`;
      expect(readAddress(address)).toEqual(parsed(address));
    }),
    { numRuns: runs(5000) },
  );
});

test.each([
  ['http://temps.test:8081/api', 'begins with it'],
  ['http://temps.test:808@other.test/api', 'has it as its credentials'],
  ['http://TEMPS.test:808/api', 'is written in another case'],
  ['http://temps.test:808', 'has no path'],
  ['http://temps.test:808?a=b', 'has a query alone'],
])('%s, which %s, is not mistaken for the origin that was parsed before', (address) => {
  readAddress(`${ORIGIN}/api`);
  expect(readAddress(address)).toEqual(parsed(address));
});
