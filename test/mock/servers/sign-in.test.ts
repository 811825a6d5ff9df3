import { describe, expect, it } from 'vitest';
import { totp } from '../../../mock/features/users/model/totp.ts';
import { setUp } from '../support/client.ts';
import { MAIL_SERVER } from '../support/mail-server.ts';

const ADMIN = { email: 'admin@example.com', password: 'admin-password' };
const USER = { username: 'ada', email: 'ada@example.com', password: 'Secret-1234', roles: ['user'] };

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  async function signIn(origin?: string) {
    const { mock, call } = setUp({ server });
    const { headers } = origin
      ? await mock.fetch(`${origin}/api/auth/login`, {
          method: 'POST',
          body: JSON.stringify(ADMIN),
          headers: { 'content-type': 'application/json' },
        })
      : await call('POST /auth/login', ADMIN, { token: null });
    const cookie = headers.get('set-cookie') ?? '';
    return { mock, call, cookie, pair: cookie.split(';', 1)[0] ?? '' };
  }

  it('a real server sets the cookie session, which is for its own site only', async () => {
    const { cookie } = await signIn();
    expect(cookie).toMatch(/^session=\w+; /);
    expect(cookie.split('; ').slice(1).toSorted()).toEqual(['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Strict']);
    expect((await signIn('https://temps.test')).cookie).toContain('; Secure');
  });

  it('a real server takes a session from the cookie, not as a bearer token', async () => {
    const { call, pair } = await signIn();
    expect((await call('GET /user/me', undefined, { token: null, headers: { cookie: pair } })).status).toBe(200);
    expect((await call('GET /user/me', undefined, { token: pair.replace('session=', '') })).status).toBe(401);
  });

  it('a real server takes no API key from the cookie', async () => {
    const { mock, call } = await signIn();
    const headers = { cookie: `session=${mock.token}` };
    expect((await call('GET /user/me', undefined, { token: null, headers })).status).toBe(401);
  });

  it('a real server does not look at the cookie if there is a token, even a bad one', async () => {
    const { call, pair } = await signIn();
    expect((await call('GET /user/me', undefined, { token: 'tk_none', headers: { cookie: pair } })).status).toBe(401);
  });

  it.each(['bearer', 'BEARER', 'Bearer '])('a real server does not know the scheme "%s"', async (scheme) => {
    const { mock, call } = setUp({ server });
    const headers = { authorization: `${scheme} ${mock.token}` };
    expect((await call('GET /projects', undefined, { token: null, headers })).status).toBe(401);
  });

  it('a real server asks for a code with the cookie mfa_session, and calls that no success', async () => {
    const { mock, call } = setUp({ server });
    const { body } = await call('POST /users/me/mfa/setup');
    const code = () => totp(body.secret_key, mock.clock.now());
    await call('POST /users/me/mfa/verify', { code: await code() });
    const login = await call('POST /auth/login', ADMIN, { token: null });
    expect(login.body).toMatchObject({ success: false, mfa_required: true });
    const cookie = login.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    expect(cookie).toMatch(/^mfa_session=/);
    const verified = await call('POST /auth/verify-mfa', { code: await code() }, { token: null, headers: { cookie } });
    expect([verified.status, verified.headers.get('set-cookie')?.slice(0, 8)]).toEqual([204, 'session=']);
  });

  it('a real server says of a sign-out that it succeeded', async () => {
    const { call, pair } = await signIn();
    const { body, headers } = await call('POST /logout', undefined, { token: null, headers: { cookie: pair } });
    expect(body).toEqual({ status: 'success' });
    expect(headers.get('set-cookie')).toMatch(/^session=; Max-Age=0;/);
  });

  it('a real server makes keys of tk_ and 40 characters, of which the prefix has 8', async () => {
    const { body } = await setUp({ server }).call('POST /api-keys', { name: 'CI', role_type: 'reader' });
    expect(body.api_key).toMatch(/^tk_[0-9A-Za-z]{40}$/);
    expect(body.key_prefix).toBe(body.api_key.slice(0, 8));
  });

  it('a real server makes a key that has expired, and then does not take it', async () => {
    const { call } = setUp({ server });
    const key = { name: 'Old', role_type: 'reader', expires_at: '2020-01-01T00:00:00Z' };
    const { status, body } = await call('POST /api-keys', key);
    expect(status).toBe(201);
    expect((await call('GET /projects', undefined, { token: body.api_key })).status).toBe(401);
  });

  it('a real server says in plain text that a role was assigned', async () => {
    const { call } = setUp({ server });
    const { body: made } = await call('POST /users', USER);
    const { body, headers } = await call(`POST /users/${made.user.id}/roles`, {
      user_id: made.user.id,
      role_type: 'admin',
    });
    expect([body, headers.get('content-type')]).toEqual(['Role assigned successfully', 'text/plain; charset=utf-8']);
  });

  it.each(['POST /users/1/roles', 'DELETE /users/1/roles/user'])(
    'a real server lets nobody change their own roles: %s',
    async (line) => {
      const role = line.startsWith('POST') ? { user_id: 1, role_type: 'user' } : undefined;
      const { status, body } = await setUp({ server }).call(line, role);
      expect([status, body.error_code, body.instance]).toEqual([403, 'FORBIDDEN', '/error/forbidden']);
    },
  );
});

describe('links by email', () => {
  const EMAIL = { email: ADMIN.email };

  it.each(['magic-link/request', 'password-reset/request'])("are never sent by January's server: %s", async (path) => {
    const { call } = setUp({ server: '2026-01', scenario: 'demo' });
    const { status, body } = await call(`POST /auth/${path}`, EMAIL);
    expect([status, body.title]).toEqual([503, 'Email Service Not Configured']);
    expect((await call('GET /auth/email-status')).body).toMatchObject({
      email_configured: false,
      password_reset_available: false,
    });
  });

  it("are sent by July's server once it has a notification provider for email that is on", async () => {
    const { mock, call } = setUp({ server: '2026-07' });
    const request = async () => (await call('POST /auth/password-reset/request', EMAIL)).status;
    const ses = { access_key_id: 'x', secret_access_key: 'y' };
    await call('POST /email-providers', { name: 'SES', provider_type: 'ses', region: 'eu', ses_credentials: ses });
    expect(await request()).toBe(503);
    const { body } = await call('POST /notification-providers/email', { name: 'Mail', config: MAIL_SERVER });
    expect(await request()).toBe(200);
    expect(mock.state.oneTimeTokens.list()).toMatchObject([{ purpose: 'password_reset' }]);
    await call(`PUT /notification-providers/${body.id}`, { enabled: false });
    expect(await request()).toBe(503);
  });
});

async function makeWith(server: '2026-01' | '2026-07', permissions: string[], wanted: object) {
  const { call } = setUp({ server });
  const maker = { name: 'Maker', role_type: 'custom', permissions };
  const { body } = await call('POST /api-keys', maker);
  return call('POST /api-keys', { name: 'Made', ...wanted }, { token: body.api_key });
}

describe('API key for more than its maker may do', () => {
  it.each([
    [{ role_type: 'admin' }, 'projects:read'],
    [{ role_type: 'custom', permissions: ['api_keys:create', 'users:read'] }, 'users:read'],
  ])("is refused by July's server: %j", async (wanted, permission) => {
    const { status, body } = await makeWith('2026-07', ['api_keys:create'], wanted);
    expect(status).toBe(403);
    expect(body).toEqual({
      detail: `Cannot grant permission '${permission}': it exceeds your own permissions`,
      error_code: 'PERMISSION_CEILING_EXCEEDED',
      instance: '',
      timestamp: '2026-01-15T12:00:00.000+00:00',
      title: 'Forbidden',
      type: 'https://temps.sh/probs/permission-ceiling-exceeded',
    });
  });

  it('a key for more than its maker may do is made for what the maker may do', async () => {
    const wanted = { role_type: 'custom', permissions: ['users:read'] };
    expect((await makeWith('2026-07', ['api_keys:create', 'users:read'], wanted)).status).toBe(201);
    expect((await makeWith('2026-01', ['api_keys:create'], wanted)).status).toBe(201);
  });
});

it("January's server wants a user for certificates, which a deployed app's token is not", async () => {
  const { mock, call } = setUp({ server: '2026-01' });
  const domain = { domain: 'shop.example.com' };
  const { status, body } = await call('POST /domains', domain, { token: mock.tokens.deployment });
  expect([status, body.title, body.type]).toEqual([403, 'User Required', '']);
});
