import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const TARGET = 'Failed to deserialize the JSON body into the target type: ';
const PARSE = 'Failed to parse the request body as JSON: ';
const SETTINGS = 'PUT /projects/1/environments/1/settings';
const FUNNELS = 'POST /projects/1/funnels';

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  const { mock, call } = setUp({ server, scenario: 'demo' });

  it.each([
    ['{"branch":"a","branch":"a"}', 'duplicate field `branch`'],
    ['{"branch":"a","replicas":1,"branch":"a"}', 'duplicate field `branch`'],
    [
      '{"security":{"rateLimiting":{"maxRequestsPerHour":1,"maxRequestsPerHour":2}}}',
      'security.rateLimiting: duplicate field `maxRequestsPerHour`',
    ],
  ])('a real server refuses a member that is there twice: %s', async (text, reason) => {
    const { status, body } = await call(SETTINGS, text);
    expect([status, body]).toEqual([422, expect.stringContaining(`${TARGET}${reason} at line 1`)]);
  });

  it.each(['{"unknown":1,"unknown":2}', '{"branch":"a","security":{"headers":null},"on_demand":null}'])(
    'a real server accepts what is no member twice: %s',
    async (text) => {
      expect((await call(SETTINGS, text)).status).toBe(200);
    },
  );

  it('a real server cannot read a number that is out of range', async () => {
    const { status, body } = await call(SETTINGS, '{"replicas":1e400}');
    expect([status, body]).toEqual([400, expect.stringContaining(`${PARSE}replicas: number out of range at line 1`)]);
  });

  it('a real server does not read the numbers of unknown members', async () => {
    expect((await call(SETTINGS, '{"unknown":1e400}')).status).toBe(200);
  });

  it('a real server reads what stands before more text, and only then refuses that', async () => {
    const [missing, complete] = [await call(FUNNELS, '{} x'), await call(SETTINGS, '{"replicas":1} x')];
    expect([missing.status, missing.body]).toEqual([422, expect.stringContaining('missing field')]);
    expect([complete.status, complete.body]).toEqual([400, expect.stringContaining(`${PARSE}trailing characters at`)]);
  });

  it.each([[null], [1], [true], [[]], [{}]])(
    'expects a name of a kind of mail service, and cannot read %j',
    async (value) => {
      const provider = { name: 'Mail', provider_type: value, region: 'eu' };
      const { status, body } = await call('POST /email-providers', provider);
      expect([status, body]).toEqual([400, expect.stringContaining(`${PARSE}provider_type: expected value at line 1`)]);
    },
  );

  it.each([
    ['POST /external-services', 'service_type', {}],
    ['POST /dns-providers', 'provider_type', {}],
    ['POST /notification-providers/email', 'config.tls_mode', { name: 'Mail', config: { tls_mode: null } }],
  ])('a real server cannot read null where %s has an enum: %s', async (line, path, input) => {
    const { status, body } = await call(line, path.includes('.') ? input : { [path]: null });
    expect([status, body]).toEqual([400, expect.stringContaining(`${PARSE}${path}: expected value at line 1`)]);
  });

  it.each([
    ['null', 'null'],
    ['"x"', 'string "x"'],
    ['1', 'integer `1`'],
    ['[]', 'sequence'],
  ])('a real server names no member of a body that is no object: %s', async (text, type) => {
    const { status, body } = await call(SETTINGS, text);
    expect([status, body]).toEqual([422, expect.stringContaining(`${TARGET}invalid type: ${type}, expected a map at`)]);
  });

  it('a real server refuses what is not UTF-8', async () => {
    const response = await mock.fetch(`http://mock.test/api/projects/1/environments/1/settings`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${mock.token}`, 'content-type': 'application/json' },
      body: Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d),
    });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining(`${PARSE}invalid unicode code point at line 1`),
    ]);
  });

  it('a real server accepts the character that stands for what is not UTF-8', async () => {
    expect((await call(SETTINGS, '{"branch":"\uFFFD"}')).status).toBe(200);
  });
});
