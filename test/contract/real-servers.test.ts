import { describe, expect, it } from 'vitest';
import type { OperationName } from '../../generated/operation-names.gen.ts';
import { operations } from '../../generated/operations.gen.ts';
import { TempsApiError, type TempsClientOptions } from '../../src/index.ts';
import { responseSchema } from './facts.ts';
import { inputOf } from './inputs/index.ts';
import { callByName, names, setUp } from './operations.ts';

type RealServer = '2026-01' | '2026-07';

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
    'externalServices.getHealth',
    'notifications.createWebhookProvider',
    'notifications.updateWebhookProvider',
  ]),
  '2026-07': new Set(['authentication.requestMagicLink', 'authentication.verifyMagicLink']),
};

/** What real servers have a route for, and fail to do, */
const BROKEN = new Set<string>([
  'analytics.listAnalyticsSessionEvents',
  'domains.checkCertificateStatus',
  'monitoring.getBucketedIncidents',
]);

/** and what only January's fails to do. */
const BROKEN_IN_JANUARY = new Set<string>([
  // It sends no links, and so there is none to follow.
  'authentication.requestMagicLink',
  'authentication.requestPasswordReset',
  'authentication.resetPassword',
  'authentication.verifyMagicLink',
  'deployments.rollback',
  'monitoring.getErrorTimeSeries',
  'performance.getGroupedPageMetrics',
]);

function isBroken(server: RealServer, name: OperationName): boolean {
  return BROKEN.has(name) || (server === '2026-01' && BROKEN_IN_JANUARY.has(name));
}

async function callOn(
  server: RealServer,
  name: OperationName,
  validate: TempsClientOptions['validate'],
): Promise<unknown> {
  const demo = setUp(undefined, server);
  const input = await inputOf(name, demo);
  return (await callByName(demo.temps.withOptions({ validate }), name, input)).data;
}

/** Names of members that the contract requires and that some server leaves out. */
function omittedBy(name: OperationName): string[] {
  const row = operations[name];
  return 'omitted' in row ? row.omitted.split(',') : [];
}

/** The members that the data lacks, against the contract. */
function missing(name: OperationName, data: unknown): string[] {
  const issues = responseSchema(name)?.safeParse(data).error?.issues ?? [];
  return issues.map(({ path }) => String(path.at(-1)));
}

describe.each(['2026-01', '2026-07'] as const)('the client on the server of %s', (server) => {
  it.each(names.filter((name) => !ABSENT[server].has(name) && !isBroken(server, name)))(
    '%s responds as the contract says, except for members that are known to be left out',
    async (name) => {
      await expect(callOn(server, name, { requests: false, responses: 'throw' })).resolves.not.toThrow();
    },
  );

  it.each(names.filter((name) => ABSENT[server].has(name)))(
    'the error of %s says which server has it',
    async (name) => {
      await expect(callOn(server, name, false)).rejects.toThrow(server === '2026-01' ? 'July 2026' : 'January 2026');
    },
  );
});

describe.each(['2026-01', '2026-07'] as const)('on the server of %s', (server) => {
  it.each(names.filter((name) => isBroken(server, name)))('%s fails', async (name) => {
    await expect(callOn(server, name, false)).rejects.toThrow(TempsApiError);
  });
});

describe('members that servers leave out', () => {
  // What July's server alone has may be described by the schema of something that January's has too.
  const partial = names.filter((name) => omittedBy(name).length > 0 && !ABSENT['2026-01'].has(name));

  it.each(partial)('a known missing member is missing on some server: %s', async (name) => {
    const calls = (['2026-01', '2026-07'] as const).map((server) => callOn(server, name, false));
    const found = (await Promise.all(calls)).map((data) => missing(name, data));
    expect(omittedBy(name).filter((member) => !found.flat().includes(member))).toEqual([]);
  });
});
