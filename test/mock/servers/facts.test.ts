import { expect, it } from 'vitest';
import { contract, operations, operationSpec, type OperationName } from '../../../mock/contract/contract.ts';
import { methodsOn, otherRoute, serverFacts } from '../../../mock/servers/facts.ts';

const names = Object.keys(operations) as OperationName[];

/** Written out a second time, since the client and the mock both read them from the contract. */
it('the contract says of real servers what is known of them', () => {
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
