import { BlockList, isIP } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, parseIp, parseRange } from '../../../../mock/features/platform/ip.ts';
import { setUp } from '../../support/client.ts';

const isBlocked = async ({ call }: ReturnType<typeof setUp>, ip: string) =>
  (await call(`GET /ip-access-control/check/${encodeURIComponent(ip)}`)).body.is_blocked;

describe('IP access rule', () => {
  it('an IP access rule is created, listed by its action, changed and deleted', async () => {
    const { mock, call } = setUp();
    const created = await call('POST /ip-access-control', { ip_address: '198.51.100.7', action: 'block' });
    expect(created).toMatchObject({ status: 201, body: { id: 1, reason: null, created_by: 1 } });
    await call('POST /ip-access-control', { ip_address: '203.0.113.0/24', action: 'allow', reason: 'Office' });
    expect((await call('GET /ip-access-control')).body).toHaveLength(2);
    expect((await call('GET /ip-access-control?action=block')).body).toEqual([created.body]);
    mock.clock.advance(1000);
    const changed = await call('PATCH /ip-access-control/1', { reason: 'Scanner', action: null });
    expect(changed.body).toEqual({ ...created.body, reason: 'Scanner', updated_at: '2026-01-15T12:00:01.000Z' });
    expect((await call('GET /ip-access-control/1')).body).toEqual(changed.body);
    expect((await call('DELETE /ip-access-control/1')).status).toBe(204);
    expect(await call('GET /ip-access-control/1')).toMatchObject({
      status: 404,
      body: { detail: 'IP access rule 1 not found' },
    });
  });

  it.each([
    ['198.51.100.7', '198.51.100.7', '198.51.100.8'],
    ['10.1.0.0/20', '10.1.15.255', '10.1.16.0'],
    ['2001:db8::/33', '2001:db8:7fff::1', '2001:db8:8000::1'],
    ['2001:db8::1', '2001:0db8:0:0::0001', '2001:db8::2'],
    ['::ffff:10.0.0.1', '::ffff:a00:1', '10.0.0.1'],
    ['0.0.0.0/0', '8.8.8.8', '::1'],
  ])('blocks what %s covers (%s) and nothing else (%s)', async (ip_address, inside, outside) => {
    const tools = setUp();
    expect(await isBlocked(tools, inside)).toBe(false);
    await tools.call('POST /ip-access-control', { ip_address, action: 'block' });
    expect([await isBlocked(tools, inside), await isBlocked(tools, outside)]).toEqual([true, false]);
    await tools.call('DELETE /ip-access-control/1');
    expect(await isBlocked(tools, inside)).toBe(false);
  });

  it('decides over a wider one: an allowed address in a blocked range is let in', async () => {
    const tools = setUp({ scenario: 'demo' });
    expect(await isBlocked(tools, '198.51.100.6')).toBe(true);
    expect(await isBlocked(tools, '198.51.100.7')).toBe(false);
  });

  it('an IP access rule is the only one of its address or range: 409, or 400 in an update', async () => {
    const { call } = setUp();
    await call('POST /ip-access-control', { ip_address: '10.0.0.0/8', action: 'block' });
    await call('POST /ip-access-control', { ip_address: '192.0.2.1', action: 'block' });
    expect(await call('POST /ip-access-control', { ip_address: '10.9.9.9/8', action: 'allow' })).toMatchObject({
      status: 409,
      body: { detail: 'body.ip_address: 10.9.9.9/8 already has a rule, the IP access rule 1' },
    });
    expect((await call('PATCH /ip-access-control/2', { ip_address: '10.0.0.0/8' })).status).toBe(400);
    expect((await call('PATCH /ip-access-control/1', { ip_address: '10.0.0.0/8' })).status).toBe(200);
  });

  it.each(['10.0.0', '10.0.0.256', '10.0.0.0/33', '01.2.3.4', '::g', '1::2::3', 'example.com', '10.0.0.0/', '::1/129'])(
    'an IP access rule is not made for %s, which is no address',
    async (ip_address) => {
      const { call } = setUp();
      expect((await call('POST /ip-access-control', { ip_address, action: 'block' })).status).toBe(400);
    },
  );

  it('blocks or allows, and is asked for an address', async () => {
    const { call } = setUp();
    expect((await call('POST /ip-access-control', { ip_address: '::1', action: 'log' })).body.detail).toBe(
      'body.action: got "log", expected "block" or "allow"',
    );
    expect(await call('GET /ip-access-control/check/localhost')).toMatchObject({
      status: 400,
      body: { detail: 'path.ip: "localhost" is not an IP address' },
    });
  });
});

describe('range', () => {
  const addresses = { 4: fc.ipV4(), 6: fc.ipV6() };

  it.each([4, 6] as const)('a range of IPv%i covers what Node says that it covers', (family) => {
    const bits = family === 4 ? 32 : 128;
    const type = `ipv${family}` as const;
    const prefixes = fc.oneof(fc.integer({ min: 0, max: bits }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(addresses[family], addresses[family], prefixes, (start, address, prefix) => {
        const list = new BlockList();
        list.addSubnet(start, prefix, type);
        const range = parseRange(`${start}/${prefix}`);
        expect(range && contains(range, parseIp(address) ?? [])).toBe(list.check(address, type));
        expect(range && contains(range, parseIp(start) ?? [])).toBe(true);
      }),
    );
  });

  it('a range starts with an address: any other text is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.domain()), (text) => {
        expect(parseIp(text) !== undefined).toBe(isIP(text) !== 0);
      }),
    );
  });
});
