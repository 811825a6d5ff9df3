import { expect, test } from 'vitest';
import contract from '../../openapi.json' with { type: 'json' };

test('no read says of a failure that a change may have happened', () => {
  const reads = Object.entries(contract.paths).flatMap(([path, item]) =>
    'get' in item && !('x-one-time' in item.get) ? [{ path, responses: item.get.responses }] : [],
  );
  const wrong = reads.filter(({ responses }) =>
    JSON.stringify(responses).includes('/responses/InternalServerError"'),
  );
  expect(reads.length).toBeGreaterThan(150);
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
