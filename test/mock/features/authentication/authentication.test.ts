import { describe, expect, it } from 'vitest';
import { totp } from '../../../../mock/features/users/model/totp.ts';
import { PROJECT, setUp } from '../../support/client.ts';

const ADA = { username: 'ada', email: 'ada@example.com', password: 'correct horse', roles: ['admin'] };
const CREDENTIALS = { email: ADA.email, password: ADA.password };
const MINUTE = 60_000;

/** Ada, on an instance that can send email. */
async function setUpAda() {
  const tools = setUp();
  const { mock, call } = tools;
  await call('POST /users', ADA);
  mock.state.oneTimeTokens.removeWhere(() => true);
  await call('POST /email-providers', {
    name: 'SES',
    provider_type: 'ses',
    region: 'eu-central-1',
    ses_credentials: { access_key_id: 'a', secret_access_key: 'b' },
  });
  const anonymously = (line: string, body?: unknown, headers: Record<string, string> = {}) =>
    call(line, body, { token: null, headers });
  const emailed = () => mock.state.oneTimeTokens.list().map(({ token }) => token);
  const withCookie = async (cookie: string) => (await anonymously('GET /user/me', undefined, { cookie })).body.username;
  return { ...tools, anonymously, emailed, withCookie };
}

/** `name=value` of the cookie that a response sets. */
const cookieOf = ({ headers }: { headers: Headers }) => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const tokenOf = (response: { headers: Headers }) => cookieOf(response).split('=')[1] ?? '';

describe('signing in with a password', () => {
  it('signing in with a password opens a session whose token works as a cookie and as a bearer token, until it is closed', async () => {
    const { call, anonymously, withCookie } = await setUpAda();
    const response = await anonymously('POST /auth/login', CREDENTIALS);
    expect(response).toMatchObject({
      status: 200,
      body: { success: true, message: 'Signed in', mfa_required: false, user_id: 2 },
    });
    const token = tokenOf(response);
    expect(await withCookie(cookieOf(response))).toBe('ada');
    expect((await call('GET /user/me', undefined, { token })).body.username).toBe('ada');
    const out = await call('POST /logout', undefined, { token });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('Max-Age=0')]);
    expect((await call('GET /user/me', undefined, { token })).status).toBe(401);
  });

  it('signing in with a password is the same for upper and lower case in the address', async () => {
    const { anonymously } = await setUpAda();
    expect((await anonymously('POST /auth/login', { ...CREDENTIALS, email: 'Ada@Example.com' })).status).toBe(200);
  });

  it.each([
    ['a wrong password', { ...CREDENTIALS, password: 'wrong' }],
    ['an unknown address', { ...CREDENTIALS, email: 'nobody@example.com' }],
  ])('signing in with a password with %s is a 401 that does not tell which of the two', async (_, body) => {
    const { anonymously } = await setUpAda();
    expect(await anonymously('POST /auth/login', body)).toMatchObject({
      status: 401,
      body: { detail: 'The email address or the password is wrong' },
    });
  });

  it('signing in with a password is refused to a user who has no password, and to one who was deleted', async () => {
    const { call, anonymously } = await setUpAda();
    await call('POST /users', { username: 'robot', email: 'robot@example.com', roles: [] });
    expect((await anonymously('POST /auth/login', { email: 'robot@example.com', password: '' })).status).toBe(401);
    const { headers } = await anonymously('POST /auth/login', CREDENTIALS);
    await call('DELETE /users/2');
    expect((await anonymously('POST /auth/login', CREDENTIALS)).status).toBe(401);
    expect((await call('GET /user/me', undefined, { token: tokenOf({ headers }) })).status).toBe(401);
    await call('POST /users/2/restore');
    expect((await call('GET /user/me', undefined, { token: tokenOf({ headers }) })).status).toBe(401);
    expect((await anonymously('POST /auth/login', CREDENTIALS)).status).toBe(200);
  });

  it('signing in with a password leaves no token in the recorded requests', async () => {
    const { mock, anonymously, withCookie } = await setUpAda();
    await withCookie(cookieOf(await anonymously('POST /auth/login', CREDENTIALS)));
    expect(mock.requests.at(-1)?.headers['cookie']).toBe('[redacted]');
  });

  it('signing in with a password lasts a week', async () => {
    const { mock, call, anonymously } = await setUpAda();
    const token = tokenOf(await anonymously('POST /auth/login', CREDENTIALS));
    mock.clock.advance(7 * 24 * 60 * MINUTE);
    expect((await call('GET /user/me', undefined, { token })).status).toBe(401);
  });

  it('signing in with a password ends nothing but its own session', async () => {
    const { call, anonymously } = await setUpAda();
    const [one, other] = [
      tokenOf(await anonymously('POST /auth/login', CREDENTIALS)),
      tokenOf(await anonymously('POST /auth/login', CREDENTIALS)),
    ];
    await call('POST /logout', undefined, { token: one });
    expect((await call('GET /user/me', undefined, { token: other })).status).toBe(200);
    expect((await call('POST /logout')).status).toBe(200);
    expect((await call('POST /projects', PROJECT)).status).toBe(200);
  });
});

/** Ada with MFA, after her password. */
async function setUpMfa() {
  const tools = await setUpAda();
  const { mock, call, anonymously } = tools;
  const token = tokenOf(await anonymously('POST /auth/login', CREDENTIALS));
  const { secret_key, recovery_codes } = (await call('POST /users/me/mfa/setup', undefined, { token })).body;
  const code = () => totp(secret_key, mock.clock.now());
  await call('POST /users/me/mfa/verify', { code: await code() }, { token });
  const challenge = await anonymously('POST /auth/login', CREDENTIALS);
  const verify = (wanted: string, cookie = cookieOf(challenge)) =>
    anonymously('POST /auth/verify-mfa', { code: wanted }, { cookie });
  return { ...tools, challenge, code, verify, recovery_codes: recovery_codes as string[] };
}

describe('signing in with a second factor', () => {
  it('signing in with a second factor asks for the code before it opens the session', async () => {
    const { challenge, code, verify, withCookie } = await setUpMfa();
    expect(challenge).toMatchObject({ status: 200, body: { success: true, mfa_required: true } });
    expect(await withCookie(cookieOf(challenge))).toBeUndefined();
    const verified = await verify(await code());
    expect(verified.status).toBe(204);
    expect(await withCookie(cookieOf(verified))).toBe('ada');
    expect((await verify(await code())).status).toBe(401);
  });

  it('signing in with a second factor takes each recovery code once', async () => {
    const { anonymously, verify, recovery_codes } = await setUpMfa();
    const [first = ''] = recovery_codes;
    expect((await verify(first)).status).toBe(204);
    const again = cookieOf(await anonymously('POST /auth/login', CREDENTIALS));
    expect((await verify(first, again)).body.detail).toBe('body.code: is not the current code');
  });

  it('signing in with a second factor refuses a code without the challenge, or five minutes after it: 401', async () => {
    const { mock, code, verify } = await setUpMfa();
    expect((await verify(await code(), '')).status).toBe(401);
    mock.clock.advance(5 * MINUTE);
    expect((await verify(await code())).status).toBe(401);
  });
});

describe('links by email', () => {
  it('sign in, once', async () => {
    const { anonymously, emailed, withCookie } = await setUpAda();
    const requested = await anonymously('POST /auth/magic-link/request', { email: ADA.email });
    expect(requested.body).toEqual({
      success: true,
      message: 'If the account exists, an email is on its way',
      mfa_required: false,
    });
    const [token] = emailed();
    const response = await anonymously(`GET /auth/magic-link/verify?token=${token}`);
    expect(await withCookie(cookieOf(response))).toBe('ada');
    expect(await anonymously(`GET /auth/magic-link/verify?token=${token}`)).toMatchObject({
      status: 400,
      body: { detail: 'query.token: is unknown, was used already or has expired' },
    });
  });

  it('set a new password and end the sessions of the old one', async () => {
    const { call, anonymously, emailed } = await setUpAda();
    const session = tokenOf(await anonymously('POST /auth/login', CREDENTIALS));
    await anonymously('POST /auth/password-reset/request', { email: ADA.email });
    const [token] = emailed();
    const reset = (new_password: string) => anonymously('POST /auth/password-reset/verify', { token, new_password });
    expect((await reset('short')).body.detail).toBe('body.new_password: needs at least 8 characters');
    expect((await reset('battery staple')).status).toBe(200);
    expect((await reset('battery staple')).status).toBe(400);
    expect((await call('GET /user/me', undefined, { token: session })).status).toBe(401);
    expect((await anonymously('POST /auth/login', CREDENTIALS)).status).toBe(401);
    expect((await anonymously('POST /auth/login', { ...CREDENTIALS, password: 'battery staple' })).status).toBe(200);
  });

  it('confirm an address', async () => {
    const { mock, call, anonymously, emailed } = await setUpAda();
    await call('PUT /users/2', { email: 'lovelace@example.com' });
    const [token] = emailed();
    expect((await anonymously(`GET /auth/verify-email?token=${token}`)).body.success).toBe(true);
    expect(mock.state.users.get(2)).toMatchObject({ email: 'lovelace@example.com', email_verified: true });
  });

  it('work for one purpose only, and only the latest one', async () => {
    const { anonymously, emailed } = await setUpAda();
    await anonymously('POST /auth/magic-link/request', { email: ADA.email });
    const [first] = emailed();
    await anonymously('POST /auth/magic-link/request', { email: ADA.email });
    const [second] = emailed();
    expect((await anonymously(`GET /auth/verify-email?token=${second}`)).status).toBe(400);
    expect((await anonymously(`GET /auth/magic-link/verify?token=${first}`)).status).toBe(400);
    expect((await anonymously(`GET /auth/magic-link/verify?token=${second}`)).status).toBe(200);
  });

  it.each([
    ['magic-link', 15],
    ['password-reset', 60],
  ])('links by email of %s run out after %i minutes', async (kind, minutes) => {
    const { mock, anonymously, emailed } = await setUpAda();
    await anonymously(`POST /auth/${kind}/request`, { email: ADA.email });
    const [token] = emailed();
    mock.clock.advance(minutes * MINUTE);
    const { status } =
      kind === 'magic-link'
        ? await anonymously(`GET /auth/magic-link/verify?token=${token}`)
        : await anonymously('POST /auth/password-reset/verify', { token, new_password: 'battery staple' });
    expect(status).toBe(400);
  });

  it('links by email do not tell whether an account exists', async () => {
    const { anonymously, emailed } = await setUpAda();
    const known = await anonymously('POST /auth/password-reset/request', { email: ADA.email });
    const unknown = await anonymously('POST /auth/password-reset/request', { email: 'nobody@example.com' });
    expect(unknown.body).toEqual(known.body);
    expect(emailed()).toHaveLength(1);
  });

  it('links by email need an email provider, and the sign-in page knows', async () => {
    const { call } = setUp();
    expect((await call('GET /auth/email-status', undefined, { token: null })).body).toEqual({
      email_configured: false,
      magic_link_available: false,
      password_reset_available: false,
      oidc_providers: [],
    });
    expect((await call('POST /auth/magic-link/request', { email: ADA.email }, { token: null })).status).toBe(503);
    const { anonymously } = await setUpAda();
    expect((await anonymously('GET /auth/email-status')).body.magic_link_available).toBe(true);
  });
});
