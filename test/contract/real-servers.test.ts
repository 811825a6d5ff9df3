import { describe, expect, it } from 'vitest';
import type { OperationName } from '../../generated/operation-names.gen.ts';
import { answerSchema } from './facts.ts';
import { inputOf } from './inputs/index.ts';
import { callByName, names, setUp } from './operations.ts';

type RealServer = '2026-01' | '2026-07';
type Table = Partial<Record<OperationName, RegExp>>;

const USER = /^(items\.)?user\.(created_at|email_verified|updated_at)$/;
const SERVICE = /^service\.topology$/;
const CONNECTION = /(^|\.)(consecutive_health_failures|health_status|synced_repository_count)$/;
const REPOSITORY = /(^|\.)git_provider_connection_id$/;
const CREDENTIALS = /^credentials$/;

const BOTH: Table = {
  'dns.createProvider': CREDENTIALS,
  'dns.getProvider': CREDENTIALS,
  'dns.listProviders': CREDENTIALS,
  'dns.updateProvider': CREDENTIALS,
  'email.createProvider': CREDENTIALS,
  'email.getProvider': CREDENTIALS,
  'email.listProviders': CREDENTIALS,
  // The bare JSON `false`.
  'externalServices.getHealth': /^$/,
  'webhooks.retryDelivery': /^(created_at|delivered_at|event_id|event_type|id|payload|webhook_id)$/,
};

/** What the contract promises and a server does not send. */
const MISSING: Readonly<Record<RealServer, Table>> = {
  '2026-01': {
    ...BOTH,
    'domains.listCertificates': /^(total|page|page_size)$/,
    'email.list': /^data\.(click_count|first_\w+_at|open_count|track_clicks|track_opens|tracked_html_body)$/,
    'externalServices.get': SERVICE,
    'externalServices.getBySlug': SERVICE,
    'externalServices.linkProject': SERVICE,
    'externalServices.listForProject': SERVICE,
    'funnels.listUniqueEvents': /^(total|page|page_size)$/,
    'git.listConnectionRepositories': REPOSITORY,
    'git.listConnections': CONNECTION,
    'git.listProviderConnections': CONNECTION,
    'git.listRepositories': REPOSITORY,
    'git.listRepositoriesByName': REPOSITORY,
    'users.create': USER,
    'users.get': USER,
    'users.list': USER,
    'users.restore': USER,
    'users.updateSelf': USER,
  },
  '2026-07': BOTH,
};

/** What a server has no route for, directly or in what a call of it needs first. */
const ABSENT: Readonly<Record<RealServer, ReadonlySet<string>>> = {
  '2026-01': new Set([
    'analytics.getVisitorFacets',
    'deployments.deleteExternalImage',
    'deployments.deployFromImage',
    'deployments.deployFromImageUpload',
    'deployments.deployFromStatic',
    'deployments.getCapturedLog',
    'deployments.getExternalImage',
    'deployments.listCapturedLogs',
    'deployments.listExternalImages',
    'deployments.promote',
    'deployments.uploadStatic',
    'envVars.listResolved',
    'environments.sleep',
    'environments.wake',
    'notifications.createWebhookProvider',
    'notifications.updateWebhookProvider',
  ]),
  '2026-07': new Set(['authentication.requestMagicLink', 'authentication.verifyMagicLink']),
};

async function callOn(server: RealServer, name: OperationName): Promise<unknown> {
  const demo = setUp(undefined, server);
  return (await callByName(demo.temps, name, await inputOf(name, demo))).data;
}

/** Where the data is not what the contract promises, without the numbers of items. */
function mismatches(name: OperationName, data: unknown): string[] {
  const issues = answerSchema(name)?.safeParse(data).error?.issues ?? [];
  return issues.map(({ path }) => path.filter((step) => typeof step === 'string').join('.'));
}

describe.each(['2026-01', '2026-07'] as const)('the client on the server of %s', (server) => {
  const present = names.filter((name) => !ABSENT[server].has(name));
  const whole = present.filter((name) => !MISSING[server][name]);
  const partial = present.filter((name) => MISSING[server][name]);

  it.each(whole)('%s gives what the contract promises', async (name) => {
    expect(mismatches(name, await callOn(server, name))).toEqual([]);
  });

  it.each(partial)('%s gives all but what this server does not send', async (name) => {
    const paths = mismatches(name, await callOn(server, name));
    expect(paths).not.toEqual([]);
    expect(paths.filter((path) => !MISSING[server][name]?.test(path))).toEqual([]);
  });

  it.each(names.filter((name) => ABSENT[server].has(name)))('%s says which server has it', async (name) => {
    await expect(callOn(server, name)).rejects.toThrow(server === '2026-01' ? 'July 2026' : 'January 2026');
  });
});
