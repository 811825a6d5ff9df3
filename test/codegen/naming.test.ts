import { expect, test } from 'vitest';
import { placeOperation } from '../../codegen/src/naming/namespaces.ts';
import { nameOperation } from '../../codegen/src/naming/naming.ts';
import { settleNames, type Candidate } from '../../codegen/src/naming/unique-names.ts';
import { referenceNames } from './fixtures/reference-names.ts';

type Given = [method: string, path: string, tag?: string];

function candidate([method, path, tag]: Given): Candidate {
  const placement = placeOperation(path, tag ? [tag] : []);
  const name = nameOperation(method, path, placement);
  return {
    method,
    path,
    placement,
    operationId: `${method} ${path}`,
    choices: [name],
    isSettled: false,
  };
}

function named(...operations: Given[]): string[] {
  const candidates = operations.map(candidate);
  const names = settleNames(candidates);
  return candidates.map(({ placement }, at) => `${placement.namespace}.${names[at]}`);
}

test('the 108 operations of the reference have its names, alone and together', () => {
  const operations = referenceNames.map(([, method, path]): Given => [method, path]);
  const names = referenceNames.map(([name]) => name);
  expect(new Set(names).size).toBe(108);
  expect(operations.flatMap((operation) => named(operation))).toEqual(names);
  expect(named(...operations)).toEqual(names);
});

test('any other operation follows the rule', () => {
  const rows: [method: string, path: string, tag: string | undefined, name: string][] = [
    // What shares a namespace with the reference says what it is.
    ['GET', '/domains', undefined, 'domains.listCertificates'],
    ['GET', '/projects/{project_id}/external-images', undefined, 'deployments.listExternalImages'],
    ['GET', '/projects/{project_id}/images', undefined, 'deployments.listImages'],
    ['GET', '/projects/{project_id}/error-groups', undefined, 'monitoring.listErrorGroups'],
    ['GET', '/settings', undefined, 'platform.getSettings'],
    ['GET', '/repositories', undefined, 'git.listRepositories'],
    ['GET', '/git-providers', undefined, 'git.listProviders'],
    ['GET', '/dns-providers/{id}/domains', undefined, 'dns.listManagedDomains'],
    ['POST', '/users/{user_id}/roles', undefined, 'users.assignRole'],
    ['POST', '/projects/{project_id}/funnels/preview', undefined, 'funnels.previewMetrics'],
    [
      'GET',
      '/visitors/{visitor_id}/session-replays/{session_id}/events',
      undefined,
      'sessionReplay.getEvents',
    ],
    // Nobody has seen these before.
    ['GET', '/kv/stores', 'KV', 'kv.listStores'],
    ['POST', '/kv/stores/{id}/flush', 'KV', 'kv.flushStore'],
    ['PUT', '/projects/{project_id}/alarms/{alarm_id}', 'Alarms', 'alarms.update'],
    ['POST', '/alarms/{alarm_id}/update-threshold', 'Alarms', 'alarms.updateThreshold'],
    ['POST', '/alarms/channels/slack', 'Alarms', 'alarms.createSlackChannel'],
    ['GET', '/alarms/by-code/{code}', 'Alarms', 'alarms.getByCode'],
    ['GET', '/alarms/{alarm_id}/policies', 'Alarms', 'alarms.listPolicies'],
    ['DELETE', '/alarms', 'Alarms', 'alarms.deleteAll'],
    ['GET', '/license', 'License', 'license.get'],
    ['PUT', '/license', 'License', 'license.update'],
    // Never a digit at the end.
    ['GET', '/network/{id}/ipv4', 'Network', 'network.getIpv4Resource'],
  ];
  for (const [method, path, tag, name] of rows)
    expect.soft(named([method, path, tag]), `${method} ${path}`).toEqual([name]);
});

test('operations that collide take more of their paths, never a number', () => {
  const rows: [operations: Given[], names: string[]][] = [
    [
      [
        ['GET', '/alarms', 'Alarms'],
        ['GET', '/teams/{id}/alarms', 'Alarms'],
        ['GET', '/users/{id}/alarms', 'Alarms'],
      ],
      ['alarms.list', 'alarms.listTeamAlarms', 'users.listAlarms'],
    ],
    [
      [
        ['PUT', '/alarms/{id}', 'Alarms'],
        ['PATCH', '/alarms/{id}', 'Alarms'],
      ],
      ['alarms.update', 'alarms.patch'],
    ],
    // The route that the reference knows keeps the short name, wherever it stands.
    [
      [
        ['GET', '/other/{id}/projects', 'Projects'],
        ['GET', '/projects'],
      ],
      ['projects.listOtherProjects', 'projects.list'],
    ],
  ];
  for (const [operations, names] of rows)
    expect.soft(named(...operations), names.join()).toEqual(names);
  // No rule tells these apart.
  const twins = named(['GET', '/things/{a}/x'], ['GET', '/things/{a}/x/']);
  expect(new Set(twins).size).toBe(2);
  expect(twins.join()).not.toMatch(/\d/);
});
