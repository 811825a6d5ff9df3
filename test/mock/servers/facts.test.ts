import { expect, it } from 'vitest';
import { operations, type OperationName } from '../../../mock/contract/contract.ts';
import { realMethod, serverFacts } from '../../../mock/servers/facts.ts';

const names = Object.keys(operations) as OperationName[];

/** Written out a second time, since the client and the mock both read them from the contract. */
it('the contract says of real servers what is known of them', () => {
  const moved = names.filter((name) => realMethod(name) !== operations[name].method);
  expect(moved.map((name) => `${name} ${realMethod(name) ?? 'has no route'}`)).toEqual([
    'apiKeys.update PATCH',
    'authentication.requestMagicLink has no route',
    'authentication.verifyMagicLink has no route',
    'deployments.teardown DELETE',
    'sessionReplay.updateDuration POST',
    'users.get has no route',
    'users.update PATCH',
  ]);
  expect(names.filter((name) => serverFacts(name).route)).toEqual(['externalServices.getHealth']);
  expect(names.filter((name) => serverFacts(name).pageSize === 'page_size')).toHaveLength(6);
  expect(serverFacts('webhooks.listDeliveries')).toMatchObject({ pageSize: 'limit' });
  expect(serverFacts('projects.create')).toMatchObject({
    request: { copy: 'preset', into: 'preset_config' },
  });
  expect(serverFacts('analytics.getActiveVisitors')).toMatchObject({
    response: { rename: { active_visitors: 'count' } },
  });
});
