import { expect, it } from 'vitest';
import { column, setUp } from '../../support/client.ts';

const ses_credentials = { access_key_id: 'a', secret_access_key: 'b' };
const SES = { name: 'SES', provider_type: 'ses', region: 'eu', ses_credentials };

const MESSAGE = {
  from: 'shop@mail.example.com',
  to: ['ada@example.net'],
  subject: 'Hello',
  text: 'Hi!',
};

/** A provider, a sender domain, and `send` for a message with changes. */
async function setUpDomain({ verified = true } = {}) {
  const tools = setUp();
  const { mock, read } = tools;
  await read('POST /email-providers', SES);
  await read('POST /email-domains', { domain: 'mail.example.com', provider_id: 1 });
  if (verified) await read('POST /email-domains/1/verify');
  mock.clock.advance(30_000);
  const send = (changes: object = {}) => read('POST /emails', { ...MESSAGE, ...changes });
  return { ...tools, send };
}

it('an email provider passes its test unless the mail service refuses', async () => {
  const { mock, read } = await setUpDomain();
  const test = () => read('POST /email-providers/1/test', { from: MESSAGE.from });
  expect(await test()).toMatchObject({
    success: true,
    error: null,
    sent_to: mock.state.users.get(1)?.email,
  });
  mock.state.emailProviders.update(1, { rejects_with: 'Invalid keys' });
  expect(await test()).toMatchObject({
    success: false,
    error: 'Invalid keys',
    provider_message_id: null,
  });
});

it('a sender domain is verified half a minute after that was asked for, and so are its records', async () => {
  const { mock, read } = await setUpDomain({ verified: false });
  const { domain, dns_records } = await read('GET /email-domains/1');
  expect(domain.status).toBe('not_started');
  expect(column(dns_records, 'record_type')).toEqual([
    'CNAME',
    'CNAME',
    'CNAME',
    'TXT',
    'MX',
    'TXT',
  ]);
  expect((await read('POST /email-domains/1/verify')).domain.status).toBe('pending');
  mock.clock.advance(30_000);
  const later = await read('GET /email-domains/1');
  expect(later.domain).toMatchObject({
    status: 'verified',
    last_verified_at: '2026-01-15T12:01:00.000Z',
  });
  expect(new Set(column(later.dns_records, 'status'))).toEqual(new Set(['verified']));
  expect(await read('GET /email-domains')).toEqual([later.domain]);
  await read('DELETE /email-providers/1');
  const failed = {
    status: 'failed',
    verification_error: 'The email provider does not exist any more',
  };
  expect((await read('POST /email-domains/1/verify')).domain).toMatchObject(failed);
});

it('an email from a verified domain is sent, found and counted', async () => {
  const { read, send } = await setUpDomain();
  const sent = await send();
  expect(sent).toMatchObject({ status: 'sent', provider_message_id: expect.any(String) });
  const email = await read(`GET /emails/${sent.id}`);
  const content = {
    to_addresses: ['ada@example.net'],
    text_body: 'Hi!',
    sent_at: '2026-01-15T12:00:30.000Z',
  };
  expect(email).toMatchObject({ ...sent, ...content, domain_id: 1 });
  expect(await read('GET /emails')).toEqual({ data: [email], total: 1, page: 1, page_size: 20 });
  expect(await read('GET /emails/stats')).toEqual({
    total: 1,
    sent: 1,
    failed: 0,
    captured: 0,
    queued: 0,
  });
});

it('an email from any other domain is captured, and from one whose provider is gone it fails', async () => {
  const { read, call, send } = await setUpDomain();
  await call('POST /email-domains', { domain: 'news.example.com', provider_id: 1 });
  const unverified = await send({ from: 'a@news.example.com' });
  expect(unverified).toMatchObject({ status: 'captured', provider_message_id: null });
  const { id } = await send({ from: 'a@other.example' });
  const error_message = 'The domain other.example is not set up';
  expect(await read(`GET /emails/${id}`)).toMatchObject({
    domain_id: null,
    sent_at: null,
    error_message,
  });
  await call('DELETE /email-providers/1');
  expect((await send()).status).toBe('failed');
  expect(await read('GET /emails/stats')).toMatchObject({
    total: 3,
    sent: 0,
    captured: 2,
    failed: 1,
  });
  expect(await read('GET /emails/stats?domain_id=1')).toMatchObject({ total: 1, failed: 1 });
});

it('emails are listed newest first, by what is asked for', async () => {
  const { read, send } = await setUpDomain();
  for (const subject of ['1', '2', '3']) await send({ subject });
  await send({ from: 'a@other.example', subject: '4' });
  const subjects = async (query: string) =>
    column((await read(`GET /emails?${query}`)).data, 'subject').join('');
  expect(await subjects('')).toBe('4321');
  expect(await subjects('page=2&page_size=3')).toBe('1');
  expect(await subjects('status=captured')).toBe('4');
  expect(await subjects('domain_id=1&page_size=1')).toBe('3');
  expect(await subjects('from_address=a@other.example')).toBe('4');
  expect(await subjects('project_id=1')).toBe('');
});
