import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTempsMock, type Snapshot } from '../../../mock/index.ts';
import { decode, encode } from '../../../mock/state/snapshot-values.ts';
import { runs } from '../../support/runs.ts';
import { PROJECT, setUp } from '../support/client.ts';

/** As it is after it was kept in a file. */
const stored = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;

const start = (wrong: unknown) => () => createTempsMock({ snapshot: wrong as Snapshot });

const READS = [
  'GET /projects',
  'GET /projects/1/deployments',
  'GET /projects/1/webhooks',
  'GET /analytics/visitors?project_id=1&start_date=2025-01-01T00:00:00Z&end_date=2027-01-01T00:00:00Z',
  'GET /analytics/visitor-facets?project_id=1&start_date=2025-01-01T00:00:00Z&end_date=2027-01-01T00:00:00Z',
  'GET /git-providers',
];

it('a mock from a snapshot responds like the one that it was taken from', async () => {
  const one = setUp({ scenario: 'demo' });
  await one.call('POST /projects', PROJECT);
  one.mock.clock.advance(90_000);
  const other = setUp({ snapshot: stored(one.mock.state.snapshot()) });
  for (const line of READS) expect(await other.read(line), line).toEqual(await one.read(line));
  expect(stored(other.mock.state.snapshot())).toEqual(stored(one.mock.state.snapshot()));
});

it('ids and chance go on where the snapshot stood', async () => {
  const one = setUp();
  await one.call('POST /projects', PROJECT);
  await one.call('DELETE /projects/1');
  await one.call('POST /api-keys', { name: 'one', role_type: 'admin' });
  const other = setUp({ snapshot: stored(one.mock.state.snapshot()) });
  const create = ['POST /api-keys', { name: 'two', role_type: 'admin' }] as const;
  const { status, body } = await other.call(...create);
  expect({ status, body }).toEqual({ status: 201, body: await one.read(...create) });
  expect((await other.read('POST /projects', PROJECT)).id).toBe(2);
});

it('a snapshot does not change with the mock that it was taken from, nor with those that start from it', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  const snapshot = mock.state.snapshot();
  const before = JSON.stringify(snapshot);
  await call('POST /projects', PROJECT);
  const other = setUp({ snapshot });
  await other.call('DELETE /projects/1');
  expect(JSON.stringify(snapshot)).toBe(before);
});

it('reset() goes back to the snapshot, and the token is that of the new mock', async () => {
  const snapshot = setUp({ scenario: 'demo' }).mock.state.snapshot();
  const { mock, call, status } = setUp({ snapshot, token: 'tk_new' });
  expect(await status('GET /projects', undefined, { token: createTempsMock().token })).toBe(401);
  await call('DELETE /projects/1');
  mock.clock.advance(1000);
  mock.reset();
  expect({ projects: mock.state.projects.size, iso: mock.clock.iso() }).toEqual({
    projects: 3,
    iso: '2026-01-15T12:00:00.000Z',
  });
  expect(await status('GET /projects')).toBe(200);
});

it('what is no snapshot of this version is refused in a sentence', () => {
  const snapshot = createTempsMock().state.snapshot();
  expect(start({})).toThrow(
    'got no format, expected what mock.state.snapshot() returned (temps-mock/1)',
  );
  expect(start({ ...snapshot, format: 'temps-mock/0' })).toThrow('got "temps-mock/0"');
  expect(() => createTempsMock({ snapshot, scenario: 'demo' })).toThrow('Give one of them');
  const broken: [part: string, value: unknown, words: string][] = [
    ['spaceships', [], 'does not have spaceships'],
    ['projects', 5, 'projects is not as mock.state.snapshot() writes it: '],
    ['files', { $map: 5 }, 'files is not as'],
    ['visitors', null, 'visitors is not as'],
  ];
  for (const [part, value, words] of broken) {
    const started = start({ ...snapshot, state: { ...snapshot.state, [part]: value } });
    expect(started, words).toThrow(TypeError);
    expect(started).toThrow(words);
  }
});

it('whatever a row holds comes back from JSON as it was', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('$map', '$set', '$bytes', '$object'));
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      // `JSON.stringify` writes -0 as 0, and no row tells the two apart.
      fc.jsonValue({ maxDepth: 0 }).map((leaf): unknown => JSON.parse(JSON.stringify(leaf))),
      fc.uint8Array({ maxLength: 9 }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
      fc
        .array(fc.tuple(fc.string(), tie('value')), { maxLength: 3 })
        .map((entries) => new Map(entries)),
      fc.uniqueArray(fc.string(), { maxLength: 3 }).map((items) => new Set(items)),
    ),
  }));
  fc.assert(
    fc.property(value, (given) => {
      expect(decode(JSON.parse(JSON.stringify(encode(given))))).toEqual(given);
    }),
    { numRuns: runs(1000) },
  );
});
