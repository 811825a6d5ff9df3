import { expect, it } from 'vitest';
import { contract, operations, operationSpec, type OperationName } from '../../../mock/contract/contract.ts';
import type { RealServerName } from '../../../mock/servers/profile.ts';
import { methodsOn, otherRoute, serverFacts } from '../../../mock/servers/facts.ts';

const names = Object.keys(operations) as OperationName[];

function absent(server: RealServerName): OperationName[] {
  return names.filter((name) => methodsOn(server, name).length === 0).toSorted();
}

/** Written out a second time, since the client and the mock both read them from the contract. */
it('the contract says of real servers what is known of them', () => {
  expect(absent('2026-01')).toEqual([
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
    'users.get',
  ]);
  expect(absent('2026-07')).toEqual(['authentication.requestMagicLink', 'authentication.verifyMagicLink', 'users.get']);
  const moved = names.filter((name) => methodsOn('2026-07', name).some((method) => method !== operations[name].method));
  expect(moved.map((name) => `${name} ${methodsOn('2026-07', name).join()}`)).toEqual([
    'apiKeys.update PATCH',
    'deployments.teardown DELETE',
    'sessionReplay.updateDuration POST',
    'users.update PATCH',
  ]);
  expect(names.filter((name) => otherRoute('2026-07', name))).toEqual(['externalServices.getHealth']);
  expect(names.filter((name) => otherRoute('2026-01', name))).toEqual([]);
  expect(names.filter((name) => serverFacts(name).pageSize === 'page_size')).toHaveLength(6);
  expect(serverFacts('webhooks.listDeliveries')).toEqual({ pageSize: 'limit' });
  expect(serverFacts('projects.create')).toEqual({ request: { copy: 'preset', into: 'preset_config' } });
  expect(serverFacts('analytics.getActiveVisitors')).toEqual({ response: { rename: { active_visitors: 'count' } } });
});

it('a schema says which servers leave out which of its members', () => {
  const omitted = Object.entries(contract.components?.schemas ?? {}).flatMap(([name, { properties = {} }]) =>
    Object.entries(properties)
      .filter(([, member]) => 'x-servers' in member)
      .map(([member]) => `${name}.${member}`),
  );
  expect(omitted).toContain('Project.source_type');
  expect(omitted).toContain('EnvironmentVariable.is_secret');
  expect(omitted.length).toBeGreaterThan(40);
});

it('every fact of an operation is known here, so that none is overlooked', () => {
  const known = new Set([
    'since',
    'until',
    'also',
    'route',
    'list',
    'id',
    'pageSize',
    'request',
    'response',
    'omits',
    'total',
  ]);
  const facts = names.flatMap((name) => Object.keys(operationSpec(name).servers ?? {}));
  expect(facts.filter((fact) => !known.has(fact))).toEqual([]);
});
