import { expect, it } from 'vitest';
import { MFA_CODE } from '../../../../mock/features/users/model/accounts.ts';
import { column, MINUTE, rowsOf, setUp } from '../../support/client.ts';

const ADA = {
  username: 'ada',
  email: 'ada@example.com',
  password: 'correct horse',
  roles: ['admin'],
};
const CREDENTIALS = { email: ADA.email, password: ADA.password };
const ses_credentials = { access_key_id: 'a', secret_access_key: 'b' };
const SES = { name: 'SES', provider_type: 'ses', region: 'eu', ses_credentials };

/** `name=value` of the cookie that a response sets. */
const cookieOf = ({ headers }: { headers: Headers }) =>
  (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
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
  const signIn = (input: object = {}) =>
    anonymously('POST /auth/login', { ...CREDENTIALS, ...input });
  const emailed = () => mock.state.oneTimeTokens.list().map(({ token }) => token);
  const withCookie = async (cookie: string) =>
    (await anonymously('GET /user/me', undefined, { cookie })).body.username;
  return { ...tools, anonymously, signIn, emailed, withCookie };
}

it('a password opens a session for a week, until it is closed', async () => {
  const { mock, call, status, signIn, withCookie } = await setUpAda();
  const [response, other] = [await signIn(), await signIn({ email: 'Ada@Example.com' })];
  expect(response.body).toMatchObject({ success: true, mfa_required: false, user_id: 2 });
  expect(await withCookie(cookieOf(response))).toBe('ada');
  expect(mock.requests.at(-1)?.headers['cookie']).toBe('[redacted]');
  const out = await call('POST /logout', undefined, { token: tokenOf(response) });
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
  const tryToken = (own: typeof other) =>
    status('GET /user/me', undefined, { token: tokenOf(own) });
  expect([await tryToken(response), await tryToken(other)]).toEqual([401, 200]);
  mock.clock.advance(7 * 24 * 60 * MINUTE);
  expect(await tryToken(other)).toBe(401);
});

it('a sign-in that fails is a 401 that does not tell why', async () => {
  const { call, status, signIn } = await setUpAda();
  const token = tokenOf(await signIn());
  await call('POST /users', { username: 'robot', email: 'robot@example.com', roles: [] });
  const responses = [
    await signIn({ password: 'wrong' }),
    await signIn({ email: 'nobody@example.com' }),
    await signIn({ email: 'robot@example.com', password: '' }),
  ];
  await call('DELETE /users/2');
  responses.push(await signIn());
  for (const response of responses)
    expect({ status: response.status, detail: response.body.detail }).toEqual({
      status: 401,
      detail: 'The email address or the password is wrong',
    });
  await call('POST /users/2/restore');
  expect(await status('GET /user/me', undefined, { token })).toBe(401);
  expect((await signIn()).status).toBe(200);
});

it('a second factor is asked for before the session, within five minutes', async () => {
  const { mock, call, anonymously, signIn, withCookie } = await setUpAda();
  const as = { token: tokenOf(await signIn()) };
  await call('POST /users/me/mfa/setup', undefined, as);
  await call('POST /users/me/mfa/verify', { code: MFA_CODE }, as);
  const challenge = await signIn();
  const verify = (code: string, cookie: string) =>
    anonymously('POST /auth/verify-mfa', { code }, { cookie });
  expect(challenge.body.mfa_required).toBe(true);
  expect(await withCookie(cookieOf(challenge))).toBeUndefined();
  const refused = [await verify('000000', cookieOf(challenge)), await verify(MFA_CODE, '')];
  expect(await withCookie(cookieOf(await verify(MFA_CODE, cookieOf(challenge))))).toBe('ada');
  refused.push(await verify(MFA_CODE, cookieOf(challenge)));
  const late = await signIn();
  mock.clock.advance(5 * MINUTE);
  refused.push(await verify(MFA_CODE, cookieOf(late)));
  expect(column(refused, 'status')).toEqual([401, 401, 401, 401]);
});

it('a link by email signs in once, and only the latest one does', async () => {
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
  expect((await follow(second)).body.detail).toBe(
    'query.token: is unknown, was used already or has expired',
  );
});

it('a link by email sets a new password once and ends the sessions of the old one', async () => {
  const { status, anonymously, signIn, emailed } = await setUpAda();
  const token = tokenOf(await signIn());
  await anonymously('POST /auth/password-reset/request', { email: ADA.email });
  const body = { token: emailed()[0] ?? '', new_password: 'battery staple' };
  const reset = async () => (await anonymously('POST /auth/password-reset/verify', body)).status;
  expect([await reset(), await reset()]).toEqual([200, 400]);
  expect(await status('GET /user/me', undefined, { token })).toBe(401);
  expect([(await signIn()).status, (await signIn({ password: 'battery staple' })).status]).toEqual([
    401, 200,
  ]);
});

it('a new password by link is in the audit log, and leaves the sessions of others open', async () => {
  const { call, read, status, anonymously, emailed } = await setUpAda();
  await call('POST /users', { ...ADA, username: 'bob', email: 'bob@example.com' });
  const bob = tokenOf(
    await anonymously('POST /auth/login', { email: 'bob@example.com', password: ADA.password }),
  );
  await anonymously('POST /auth/password-reset/request', { email: ADA.email });
  const body = { token: emailed().at(-1) ?? '', new_password: 'battery staple' };
  await anonymously('POST /auth/password-reset/verify', body);
  const [latest] = rowsOf(await read('GET /audit/logs'));
  expect(latest).toMatchObject({ operation_type: 'USER_PASSWORD_RESET', user: { id: 2 } });
  expect(await status('GET /user/me', undefined, { token: bob })).toBe(200);
});

it('a link by email confirms an address', async () => {
  const { mock, call, anonymously, emailed } = await setUpAda();
  await call('PUT /users/2', { email: 'lovelace@example.com' });
  await anonymously(`GET /auth/verify-email?token=${emailed()[0]}`);
  expect(mock.state.users.get(2)).toMatchObject({
    email: 'lovelace@example.com',
    email_verified: true,
  });
});

it('nothing tells whether an account exists; without an email provider there are no links', async () => {
  const { anonymously, emailed } = await setUpAda();
  const reset = async (email: string) =>
    (await anonymously('POST /auth/password-reset/request', { email })).body;
  expect(await reset('nobody@example.com')).toEqual(await reset(ADA.email));
  expect(emailed()).toHaveLength(1);
  const { read, status } = setUp();
  expect((await read('GET /auth/email-status')).email_configured).toBe(false);
  expect(await status('POST /auth/magic-link/request', { email: ADA.email })).toBe(503);
});
