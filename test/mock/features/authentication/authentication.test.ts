import { expect, it } from 'vitest';
import { MFA_CODE } from '../../../../mock/features/users/model/accounts.ts';
import { setUp } from '../../support/client.ts';

const ADA = { username: 'ada', email: 'ada@example.com', password: 'correct horse', roles: ['admin'] };
const CREDENTIALS = { email: ADA.email, password: ADA.password };
const SES = {
  name: 'SES',
  provider_type: 'ses',
  region: 'eu-central-1',
  ses_credentials: { access_key_id: 'a', secret_access_key: 'b' },
};
const MINUTE = 60_000;

/** `name=value` of the cookie that a response sets. */
const cookieOf = ({ headers }: { headers: Headers }) => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const tokenOf = (response: { headers: Headers }) => cookieOf(response).split('=')[1] ?? '';

/** Ada, on an instance that can send email. */
async function setUpAda() {
  const tools = setUp();
  const { mock, call } = tools;
  await call('POST /users', ADA);
  mock.state.oneTimeTokens.removeWhere(() => true);
  await call('POST /email-providers', SES);
  const anonymously = (line: string, body?: unknown, headers: Record<string, string> = {}) =>
    call(line, body, { token: null, headers });
  const signIn = (input: object = {}) => anonymously('POST /auth/login', { ...CREDENTIALS, ...input });
  const emailed = () => mock.state.oneTimeTokens.list().map(({ token }) => token);
  const withCookie = async (cookie: string) => (await anonymously('GET /user/me', undefined, { cookie })).body.username;
  return { ...tools, anonymously, signIn, emailed, withCookie };
}

it('a password opens a session for a week, by cookie or as a bearer token, until it is closed', async () => {
  const { mock, call, signIn, withCookie } = await setUpAda();
  const [response, other] = [await signIn(), await signIn({ email: 'Ada@Example.com' })];
  expect(response.body).toMatchObject({ success: true, mfa_required: false, user_id: 2 });
  expect(await withCookie(cookieOf(response))).toBe('ada');
  expect(mock.requests.at(-1)?.headers['cookie']).toBe('[redacted]');
  const token = tokenOf(response);
  const out = await call('POST /logout', undefined, { token });
  expect([out.status, out.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('Max-Age=0')]);
  const status = async (own: string) => (await call('GET /user/me', undefined, { token: own })).status;
  expect([await status(token), await status(tokenOf(other))]).toEqual([401, 200]);
  mock.clock.advance(7 * 24 * 60 * MINUTE);
  expect(await status(tokenOf(other))).toBe(401);
});

it('a sign-in that fails is a 401 that does not tell why', async () => {
  const { call, signIn } = await setUpAda();
  await call('POST /users', { username: 'robot', email: 'robot@example.com', roles: [] });
  const details = [
    await signIn({ password: 'wrong' }),
    await signIn({ email: 'nobody@example.com' }),
    await signIn({ email: 'robot@example.com', password: '' }),
  ];
  await call('DELETE /users/2');
  details.push(await signIn());
  for (const { status, body } of details)
    expect([status, body.detail]).toEqual([401, 'The email address or the password is wrong']);
});

it('a deleted user has no session, also once restored', async () => {
  const { call, signIn } = await setUpAda();
  const token = tokenOf(await signIn());
  await call('DELETE /users/2');
  await call('POST /users/2/restore');
  expect((await call('GET /user/me', undefined, { token })).status).toBe(401);
  expect((await signIn()).status).toBe(200);
});

it('a second factor is asked for before the session, within five minutes; a recovery code is good once', async () => {
  const { mock, call, anonymously, signIn, withCookie } = await setUpAda();
  const token = tokenOf(await signIn());
  const { recovery_codes } = (await call('POST /users/me/mfa/setup', undefined, { token })).body;
  await call('POST /users/me/mfa/verify', { code: MFA_CODE }, { token });
  const challenge = await signIn();
  const verify = (code: string, cookie: string) => anonymously('POST /auth/verify-mfa', { code }, { cookie });
  expect(challenge.body.mfa_required).toBe(true);
  expect(await withCookie(cookieOf(challenge))).toBeUndefined();
  const verified = await verify(recovery_codes[0], cookieOf(challenge));
  expect(await withCookie(cookieOf(verified))).toBe('ada');
  const statuses = [
    await verify(MFA_CODE, cookieOf(challenge)),
    await verify(recovery_codes[0], cookieOf(await signIn())),
    await verify(MFA_CODE, ''),
  ].map(({ status }) => status);
  expect(statuses).toEqual([401, 401, 401]);
  const late = await signIn();
  mock.clock.advance(5 * MINUTE);
  expect((await verify(MFA_CODE, cookieOf(late))).status).toBe(401);
});

it('a link by email signs in, once, and only the latest one does', async () => {
  const { anonymously, emailed, withCookie } = await setUpAda();
  const request = () => anonymously('POST /auth/magic-link/request', { email: ADA.email });
  const follow = (token = '') => anonymously(`GET /auth/magic-link/verify?token=${token}`);
  await request();
  const [first] = emailed();
  await request();
  const [second] = emailed();
  expect((await anonymously(`GET /auth/verify-email?token=${second}`)).status).toBe(400);
  expect((await follow(first)).status).toBe(400);
  expect(await withCookie(cookieOf(await follow(second)))).toBe('ada');
  expect((await follow(second)).body.detail).toBe('query.token: is unknown, was used already or has expired');
});

it('a link by email sets a new password, and ends the sessions of the old one', async () => {
  const { call, anonymously, signIn, emailed } = await setUpAda();
  const token = tokenOf(await signIn());
  await anonymously('POST /auth/password-reset/request', { email: ADA.email });
  const reset = () =>
    anonymously('POST /auth/password-reset/verify', { token: emailed()[0] ?? '', new_password: 'battery staple' });
  expect([(await reset()).status, (await reset()).status]).toEqual([200, 400]);
  expect((await call('GET /user/me', undefined, { token })).status).toBe(401);
  expect([(await signIn()).status, (await signIn({ password: 'battery staple' })).status]).toEqual([401, 200]);
});

it('a link by email runs out: one to sign in after 15 minutes, one to a new password after an hour', async () => {
  const { mock, anonymously, emailed } = await setUpAda();
  const follow = async (kind: string, minutes: number) => {
    await anonymously(`POST /auth/${kind}/request`, { email: ADA.email });
    const token = emailed().at(-1) ?? '';
    mock.clock.advance(minutes * MINUTE);
    const body = kind === 'magic-link' ? undefined : { token, new_password: 'battery staple' };
    const { status } = body
      ? await anonymously(`POST /auth/${kind}/verify`, body)
      : await anonymously(`GET /auth/${kind}/verify?token=${token}`);
    return status;
  };
  expect([await follow('magic-link', 14.9), await follow('magic-link', 15)]).toEqual([200, 400]);
  expect([await follow('password-reset', 59.9), await follow('password-reset', 60)]).toEqual([200, 400]);
});

it('a link by email confirms an address', async () => {
  const { mock, call, anonymously, emailed } = await setUpAda();
  await call('PUT /users/2', { email: 'lovelace@example.com' });
  expect((await anonymously(`GET /auth/verify-email?token=${emailed()[0]}`)).body.success).toBe(true);
  expect(mock.state.users.get(2)).toMatchObject({ email: 'lovelace@example.com', email_verified: true });
});

it('nothing tells whether an account exists; without an email provider there are no links', async () => {
  const { anonymously, emailed } = await setUpAda();
  const known = await anonymously('POST /auth/password-reset/request', { email: ADA.email });
  const unknown = await anonymously('POST /auth/password-reset/request', { email: 'nobody@example.com' });
  expect([unknown.body, emailed().length]).toEqual([known.body, 1]);
  expect((await anonymously('GET /auth/email-status')).body.magic_link_available).toBe(true);
  const { call } = setUp();
  expect((await call('GET /auth/email-status')).body.email_configured).toBe(false);
  expect((await call('POST /auth/magic-link/request', { email: ADA.email })).status).toBe(503);
});
