/** A program that is bundled and run where nothing of Node is: `run()` resolves with JSON. */
export interface BundledProgram {
  readonly code: string;
  /** What it did, in a few words; throws where it did not. */
  check(said: Record<string, unknown>): string;
}

/** Calls, lists, errors, webhooks, an upload of bytes and one of a path, on a server of its own. */
export const CLIENT: BundledProgram = {
  code: `
import { NotFoundError, signWebhookForTest, TempsClient, verifyWebhook } from '@temps-sdk/node-sdk';
const fetch = async (request) => {
  if (request.method === 'POST') return Response.json({ size: (await (await request.formData()).get('file').text()).length });
  if (request.url.endsWith('/9')) return Response.json({ title: 'Not Found', status: 404 }, { status: 404 });
  return Response.json({ items: [{ id: 1 }, { id: 2 }], total: 2 });
};
export async function run() {
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_x', maxRetries: 0, fetch });
  const upload = (file) => temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file } });
  const { data } = await temps.projects.list();
  const missing = await temps.projects.get({ path: { project_id: 9 } }).catch((error) => error);
  const signed = await signWebhookForTest({ secret: 's', event_type: 'deployment.failed' });
  const event = await verifyWebhook({ ...signed, secret: 's' });
  const sent = await upload(new File(['PK345'], 'site.tar.gz', { type: 'application/gzip' }));
  const path = await upload('site.tar.gz').catch((error) => error);
  return JSON.stringify({
    total: data.total,
    listed: (await temps.projects.list().toArray()).length,
    missing: NotFoundError.is(missing),
    event: event.event,
    sent: sent.data.size,
    path: path.message,
  });
}
`,
  check: ({ path, ...rest }) => {
    mustBe(rest, { total: 2, listed: 2, missing: true, event: 'deployment.failed', sent: 5 });
    mustSay(path, 'give a Blob, a File or a stream');
    return 'calls, lists, errors, webhooks, uploads';
  },
};

/**
 * A deploy, an upload, facets, codes of a second factor and a snapshot; and what needs Node or msw
 * refuses in a sentence.
 */
export const MOCK: BundledProgram = {
  code: `
import { TempsClient } from '@temps-sdk/node-sdk';
import { createTempsMock } from '@temps-sdk/node-sdk/mock';
export async function run() {
  const mock = createTempsMock({ scenario: 'demo', clock: 'auto', baseUrl: 'https://temps.test' });
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
  const { status } = await temps.deploy({ project: 1, environment: 1, git: { branch: 'main' } });
  const file = new File([Uint8Array.from({ length: 300_000 }, (_, at) => [0x1f, 0x8b][at] ?? 0)], 'site.tar.gz', { type: 'application/gzip' });
  const { data: bundle } = await temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file } });
  const { data: facets } = await temps.analytics.getVisitorFacets({
    query: { project_id: 1, start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-15T12:00:00Z' },
  });
  await temps.users.setupMfa();
  const code = await temps.users.verifyAndEnableMfa({ body: { code: '000000' } }).catch((error) => error);
  const copy = createTempsMock({ snapshot: JSON.parse(JSON.stringify(mock.state.snapshot())) });
  const handlers = (() => { try { return mock.handlers; } catch (error) { return error; } })();
  const given = createTempsMock({ baseUrl: 'https://temps.test', msw: { http: { all: () => 'handler' }, HttpResponse: {} } });
  return JSON.stringify({
    status,
    uploaded: bundle.size_bytes,
    country: facets.country[0].value,
    code: code.message,
    visitors: copy.state.visitors.size === mock.state.visitors.size,
    given: given.handlers,
    handlers: handlers.message,
    listen: (await mock.listen().catch((error) => error)).message,
  });
}
`,
  check: ({ code, handlers, listen, ...rest }) => {
    mustBe(rest, {
      status: 'completed',
      uploaded: 300_000,
      country: 'United States',
      visitors: true,
      given: ['handler', 'handler'],
    });
    mustSay(code, 'is not the current code');
    mustSay(handlers, 'createTempsMock({ msw: { http, HttpResponse } })');
    mustSay(listen, 'mock.listen() needs Node');
    return 'a deploy, an upload, facets, a snapshot';
  },
};

function mustBe(said: object, expected: object): void {
  if (JSON.stringify(said) !== JSON.stringify(expected))
    throw new Error(`the program said ${JSON.stringify(said)}`);
}

function mustSay(said: unknown, part: string): void {
  if (!String(said).includes(part))
    throw new Error(`expected ${JSON.stringify(part)} in: ${String(said)}`);
}
