import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const DOMAIN = { domain: 'a.example.com', environment_id: 1 };
const REDIRECT = { redirect_to: 'https://example.org/x', status_code: 302, branch: 'main' };
const NONE = { redirect_to: null, status_code: null, branch: null };

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  const create = async (fields: object = REDIRECT) => {
    const { call } = setUp({ server, scenario: 'demo' });
    const { body } = await call('POST /projects/1/custom-domains', { ...DOMAIN, ...fields });
    const path = `/projects/1/custom-domains/${body.id}`;
    return { call, body, update: async (changes: object) => (await call(`PUT ${path}`, changes)).body };
  };

  it.each([
    [{}, REDIRECT],
    [NONE, REDIRECT],
    [{ redirect_to: null }, REDIRECT],
    [{ environment_id: null }, REDIRECT],
    [{ branch: 'next' }, { ...REDIRECT, branch: 'next' }],
    [{ branch: '' }, { ...REDIRECT, branch: null }],
    [{ status_code: 301 }, { ...REDIRECT, status_code: 301 }],
    [{ status_code: 0 }, { ...REDIRECT, status_code: null }],
    [{ redirect_to: '' }, { ...REDIRECT, redirect_to: null }],
    [{ redirect_to: 'example.net' }, { ...REDIRECT, redirect_to: 'https://example.net' }],
    [{ environment_id: 2 }, NONE],
    [{ domain: 'b.example.com' }, NONE],
    [
      { domain: 'b.example.com', branch: 'next' },
      { ...REDIRECT, branch: 'next' },
    ],
  ])(
    'a real server forgets the redirect and the branch only of a custom domain of which nothing else is sent: %j',
    async (changes, then) => {
      const { update } = await create();
      expect(await update(changes)).toMatchObject(then);
    },
  );

  it('a real server keeps the status code of a redirect apart from its target', async () => {
    expect((await create({ redirect_to: 'example.net' })).body).toMatchObject({ status_code: null });
    expect((await create({ status_code: 301 })).body).toMatchObject({ redirect_to: null, status_code: 301 });
  });

  it('a real server keeps names of hosts as they are sent, and tells them apart by case', async () => {
    const { call } = await create();
    const add = async (path: string, fields: object, domain = 'N.Example.com') =>
      (await call(`POST ${path}`, { domain, ...fields })).body.domain;
    const route = { host: '10.0.0.12', port: 3000 };
    const suffix = server === '2026-01' ? '.temps.example' : '';
    expect(await add('/projects/1/custom-domains', { environment_id: 1 })).toBe('N.Example.com');
    expect(await add('/projects/1/custom-domains', { environment_id: 1 }, 'n.example.com')).toBe('n.example.com');
    expect(await add('/projects/1/custom-domains', { environment_id: 1 }, 'x.example.com.')).toBe('x.example.com.');
    expect(await add('/projects/1/environments/1/domains', { is_primary: false })).toBe(`N.Example.com${suffix}`);
    expect(await add('/lb/routes', route)).toBe('N.Example.com');
    expect((await call('GET /lb/routes/N.Example.com')).status).toBe(200);
    expect((await call('GET /lb/routes/n.example.com')).status).toBe(500);
    expect(await add('/domains', {})).toBe('N.Example.com');
    expect(await add('/domains', {}, 'n.example.com')).toBe('n.example.com');
  });

  it('a real server serves a custom domain with a certificate that is written otherwise', async () => {
    const { call, body } = await create({ domain: 'Shop.Example.com' });
    const certificate = (await call('POST /domains', { domain: '*.example.com', challenge_type: 'dns-01' })).body;
    const linked = await call(`POST /projects/1/custom-domains/${body.id}/link-certificate/${certificate.id}`);
    expect(linked.body.message).not.toContain('does not cover');
  });
});
