import { expect, it } from 'vitest';
import { operations, type OperationName } from '../../../mock/contract/contract.ts';
import { methodsOn, otherRoute, serverFacts } from '../../../mock/servers/facts.ts';

const names = Object.keys(operations) as OperationName[];

/** Written out a second time, since the client and the mock both read them from the contract. */
it('the contract says of real servers what is known of them', () => {
  const moved = names.filter((name) =>
    methodsOn('2026-07', name).some((method) => method !== operations[name].method),
  );
  expect(moved.map((name) => `${name} ${methodsOn('2026-07', name).join()}`)).toEqual([
    'apiKeys.update PATCH',
    'deployments.teardown DELETE',
    'sessionReplay.updateDuration POST',
    'users.update PATCH',
  ]);
  expect(names.filter((name) => otherRoute('2026-07', name))).toEqual([
    'externalServices.getHealth',
  ]);
  expect(names.filter((name) => otherRoute('2026-01', name))).toEqual([]);
  expect(names.filter((name) => serverFacts(name).pageSize === 'page_size')).toHaveLength(6);
  expect(serverFacts('webhooks.listDeliveries')).toMatchObject({ pageSize: 'limit' });
  expect(serverFacts('projects.create')).toMatchObject({
    request: { copy: 'preset', into: 'preset_config' },
  });
  expect(serverFacts('analytics.getActiveVisitors')).toMatchObject({
    response: { rename: { active_visitors: 'count' } },
  });
});
