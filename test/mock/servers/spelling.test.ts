import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const TARGET = 'Failed to deserialize the JSON body into the target type: ';
const SETTINGS = 'PUT /projects/1/environments/1/settings';

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  const { call } = setUp({ server, scenario: 'demo' });

  it.each([
    ['{"replicas":1.0}', 'replicas', '1.0'],
    ['{"replicas" : 1e0 }', 'replicas', '1.0'],
    ['{"replicas":1E3}', 'replicas', '1000.0'],
    ['{"replicas":-0}', 'replicas', '-0.0'],
    ['{"replicas":-0.0}', 'replicas', '-0.0'],
    ['{"replicas":18446744073709551616}', 'replicas', '1.8446744073709552e+19'],
    ['{"branch":"1.0, \\"2.0","replicas":1.0}', 'replicas', '1.0'],
  ])('a real server reads the integer in %s as floating point, and refuses it', async (text, path, number) => {
    const { status, body } = await call(SETTINGS, text);
    const reason = `${path}: invalid type: floating point \`${number}\`, expected i32 at line 1`;
    expect([status, body]).toEqual([422, expect.stringContaining(TARGET + reason)]);
  });

  it('a real server finds an integer that is written as floating point in an object of a body', async () => {
    const { status, body } = await call(SETTINGS, '{"security":{"rateLimiting":{"maxRequestsPerHour":6e1}}}');
    const reason = 'security.rateLimiting.maxRequestsPerHour: invalid type: floating point `60.0`, expected u32 at';
    expect([status, body]).toEqual([422, expect.stringContaining(TARGET + reason)]);
  });

  it('a real server reads a long text with many escapes', async () => {
    const text = `{"branch":":${'\\n\\"1.0,'.repeat(200_000)}","replicas":1.0}`;
    expect((await call(SETTINGS, text)).body).toContain('replicas: invalid type: floating point `1.0`');
  });

  it('a real server reads many numbers that are nested deeply, in time that grows as the text does', async () => {
    const { status } = await call(
      SETTINGS,
      `{"unknown":${'['.repeat(120)}${'1.0,'.repeat(400_000)}1${']'.repeat(120)}}`,
    );
    expect(status).toBe(200);
  });

  it.each(['{"replicas":1}', '{"replicas":1,"unknown":1.0}', '{"branch":"1.0"}'])(
    'a real server accepts %s',
    async (text) => {
      expect((await call(SETTINGS, text)).status).toBe(200);
    },
  );

  it('a real server accepts any spelling of a number that is no integer', async () => {
    const metrics = '{"pathname":"/","lcp":1e3,"fcp":1.0,"cls":-0,"ttfb":180}';
    expect([400, 422]).not.toContain((await call('POST /_temps/speed', metrics)).status);
  });
});

it('accepts every spelling of an integer on the server of the reference', async () => {
  const { call } = setUp({ scenario: 'demo' });
  expect((await call(SETTINGS, '{"replicas":1.0}')).status).toBe(200);
});
