import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

const SES = {
  name: 'SES',
  provider_type: 'ses',
  region: 'eu-central-1',
  ses_credentials: { access_key_id: 'AKIAEXAMPLE', secret_access_key: 'hunter2' },
};

const MESSAGE = { from: 'shop@mail.example.com', to: ['ada@example.net'], subject: 'Hello', text: 'Hi!' };

/** A provider and a sender domain that is verified. */
async function setUpDomain() {
  const tools = setUp();
  await tools.call('POST /email-providers', SES);
  await tools.call('POST /email-domains', { domain: 'mail.example.com', provider_id: 1 });
  await tools.call('POST /email-domains/1/verify');
  tools.mock.clock.advance(30_000);
  return tools;
}

it('an email provider is created, listed and deleted, with its secret masked', async () => {
  const { call } = setUp();
  const created = await call('POST /email-providers', SES);
  expect(created).toMatchObject({
    status: 201,
    body: { id: 1, is_active: true, credentials: { access_key_id: 'AKIAEXAMPLE', secret_access_key: '***' } },
  });
  expect((await call('GET /email-providers')).body).toEqual([created.body]);
  expect((await call('GET /email-providers/1')).body).toEqual(created.body);
  expect((await call('DELETE /email-providers/1')).status).toBe(204);
  expect(await call('GET /email-providers/1')).toMatchObject({
    status: 404,
    body: { detail: 'Email provider 1 not found' },
  });
});

it('an email provider passes its test unless the mail service refuses the message', async () => {
  const { mock, call } = setUp();
  await call('POST /email-providers', SES);
  const test = async () => (await call('POST /email-providers/1/test', { from: 'shop@mail.example.com' })).body;
  expect(await test()).toMatchObject({ success: true, error: null, sent_to: mock.state.users.get(1)?.email });
  mock.state.emailProviders.update(1, { rejects_with: 'Invalid keys' });
  expect(await test()).toMatchObject({ success: false, error: 'Invalid keys', provider_message_id: null });
  expect((await call('POST /email-providers/1/test', { from: 'nobody' })).body.detail).toBe(
    'body.from: "nobody" is not an email address',
  );
});

it('a sender domain is verified half a minute after that was asked for, and so are its records', async () => {
  const { mock, call } = setUp();
  await call('POST /email-providers', SES);
  const created = await call('POST /email-domains', { domain: 'mail.example.com', provider_id: 1 });
  expect(created).toMatchObject({ status: 201, body: { domain: { id: 1, status: 'not_started' } } });
  expect(created.body.dns_records.map((row: { record_type: string }) => row.record_type)).toEqual([
    'CNAME',
    'CNAME',
    'CNAME',
    'TXT',
    'MX',
    'TXT',
  ]);
  expect((await call('POST /email-domains/1/verify')).body.domain.status).toBe('pending');
  mock.clock.advance(30_000);
  const { domain, dns_records } = (await call('GET /email-domains/1')).body;
  expect(domain).toMatchObject({ status: 'verified', last_verified_at: '2026-01-15T12:00:30.000Z' });
  expect(new Set(dns_records.map((row: { status: string }) => row.status))).toEqual(new Set(['verified']));
  expect((await call('GET /email-domains')).body).toEqual([domain]);
});

it('a sender domain fails to verify without its provider, and says why', async () => {
  const { call } = setUp();
  await call('POST /email-providers', SES);
  await call('POST /email-domains', { domain: 'mail.example.com', provider_id: 1 });
  await call('DELETE /email-providers/1');
  expect((await call('POST /email-domains/1/verify')).body.domain).toMatchObject({
    status: 'failed',
    verification_error: 'The email provider does not exist any more',
  });
});

it('an email from a verified domain is sent, listed, found by its id and counted', async () => {
  const { call } = await setUpDomain();
  const sent = await call('POST /emails', MESSAGE);
  expect(sent).toMatchObject({ status: 201, body: { status: 'sent', provider_message_id: expect.any(String) } });
  const { body } = await call(`GET /emails/${sent.body.id}`);
  expect(body).toMatchObject({
    ...sent.body,
    domain_id: 1,
    to_addresses: ['ada@example.net'],
    text_body: 'Hi!',
    sent_at: '2026-01-15T12:00:30.000Z',
  });
  expect((await call('GET /emails')).body).toEqual({ data: [body], total: 1, page: 1, page_size: 20 });
  expect((await call('GET /emails/stats')).body).toEqual({ total: 1, sent: 1, failed: 0, captured: 0, queued: 0 });
});

it('an email from any other domain is captured, and from one whose provider is gone it fails', async () => {
  const { call } = await setUpDomain();
  await call('POST /email-domains', { domain: 'news.example.com', provider_id: 1 });
  expect((await call('POST /emails', { ...MESSAGE, from: 'a@news.example.com' })).body).toMatchObject({
    status: 'captured',
    provider_message_id: null,
  });
  const { id } = (await call('POST /emails', { ...MESSAGE, from: 'a@other.example' })).body;
  expect((await call(`GET /emails/${id}`)).body).toMatchObject({
    domain_id: null,
    sent_at: null,
    error_message: 'The domain other.example is not set up',
  });
  await call('DELETE /email-providers/1');
  expect((await call('POST /emails', MESSAGE)).body.status).toBe('failed');
  expect((await call('GET /emails/stats')).body).toMatchObject({ total: 3, sent: 0, captured: 2, failed: 1 });
  expect((await call('GET /emails/stats?domain_id=1')).body).toMatchObject({ total: 1, failed: 1 });
});

it('an email is listed newest first, in pages, by what is asked for', async () => {
  const { call } = await setUpDomain();
  for (const subject of ['One', 'Two', 'Three']) await call('POST /emails', { ...MESSAGE, subject });
  await call('POST /emails', { ...MESSAGE, from: 'a@other.example', subject: 'Four' });
  const subjects = async (query: string) =>
    (await call(`GET /emails?${query}`)).body.data.map((row: { subject: string }) => row.subject);
  expect(await subjects('')).toEqual(['Four', 'Three', 'Two', 'One']);
  expect(await subjects('page=2&page_size=3')).toEqual(['One']);
  expect(await subjects('status=captured')).toEqual(['Four']);
  expect(await subjects('domain_id=1&page_size=1')).toEqual(['Three']);
  expect(await subjects('from_address=a@other.example')).toEqual(['Four']);
  expect(await subjects('project_id=1')).toEqual([]);
});

it('an email has its links rewritten and a pixel only where tracking is asked for', async () => {
  const { call } = await setUpDomain();
  const html = '<a href="https://shop.example/">Shop</a>';
  const bodyOf = async (options: object) => {
    const { id } = (await call('POST /emails', { ...MESSAGE, html, ...options })).body;
    return (await call(`GET /emails/${id}`)).body;
  };
  expect(await bodyOf({})).toMatchObject({ tracked_html_body: null, track_opens: false, html_body: html });
  expect((await bodyOf({ track_clicks: true, track_opens: true })).tracked_html_body).toMatch(
    /href="https:\/\/temps\.example\/api\/emails\/.*click\?url=https%3A.*<img/,
  );
});
