import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeOperation } from '../../codegen/src/naming/namespaces.ts';
import { nameOperation } from '../../codegen/src/naming/naming.ts';
import { settleNames, type Candidate } from '../../codegen/src/naming/unique-names.ts';
import { referenceNames } from './fixtures/reference-names.ts';

function candidate(method: string, path: string, tag?: string): Candidate {
  const placement = placeOperation(path, tag ? [tag] : []);
  const name = nameOperation(method, path, placement);
  return { method, path, placement, operationId: `${method} ${path}`, choices: [name], isSettled: false };
}

function named(...operations: [method: string, path: string, tag?: string][]): string[] {
  return settleNames(operations.map((operation) => candidate(...operation))).map(
    ({ placement, name }) => `${placement.namespace}.${name}`,
  );
}

test.each(referenceNames)('%s is %s %s', (name, method, path) => {
  expect(named([method, path])).toEqual([name]);
});

test('the operations of the reference have different names', () => {
  expect(new Set(referenceNames.map(([name]) => name)).size).toBe(108);
  expect(named(...referenceNames.map(([, method, path]): [string, string] => [method, path]))).toEqual(
    referenceNames.map(([name]) => name),
  );
});

test.each([
  ['GET', '/domains', 'domains.listCertificates'],
  ['GET', '/projects/{project_id}/external-images', 'deployments.listExternalImages'],
  ['GET', '/projects/{project_id}/images', 'deployments.listImages'],
  ['GET', '/projects/{project_id}/error-groups', 'monitoring.listErrorGroups'],
  ['GET', '/settings', 'platform.getSettings'],
  ['GET', '/repositories', 'git.listRepositories'],
  ['GET', '/git-providers', 'git.listProviders'],
  ['GET', '/dns-providers/{id}/domains', 'dns.listManagedDomains'],
  ['POST', '/users/{user_id}/roles', 'users.assignRole'],
  ['POST', '/projects/{project_id}/funnels/preview', 'funnels.previewMetrics'],
  ['GET', '/visitors/{visitor_id}/session-replays/{session_id}/events', 'sessionReplay.getEvents'],
])('what shares a namespace with the reference says what it is: %s %s is %s', (method, path, name) => {
  expect(named([method, path])).toEqual([name]);
});

test.each([
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
])('an operation that nobody has seen before follows the rule: %s %s', (method, path, tag, name) => {
  expect(named([method, path, tag])).toEqual([name]);
});

test('an operation that collides takes more of its path, never a number', () => {
  expect(
    named(
      ['GET', '/alarms', 'Alarms'],
      ['GET', '/teams/{id}/alarms', 'Alarms'],
      ['GET', '/users/{id}/alarms', 'Alarms'],
    ),
  ).toEqual(['alarms.list', 'alarms.listTeamAlarms', 'users.listAlarms']);
});

test('PUT and PATCH of one resource are told apart', () => {
  expect(named(['PUT', '/alarms/{id}', 'Alarms'], ['PATCH', '/alarms/{id}', 'Alarms'])).toEqual([
    'alarms.update',
    'alarms.patch',
  ]);
});

test('the route that the reference knows keeps the short name, wherever it stands', () => {
  expect(named(['GET', '/other/{id}/projects', 'Projects'], ['GET', '/projects'])).toEqual([
    'projects.listOtherProjects',
    'projects.list',
  ]);
});

test('a name does not end in a digit', () => {
  expect(named(['GET', '/network/{id}/ipv4', 'Network'])).toEqual(['network.getIpv4Resource']);
});

test('operations that no rule tells apart have names without a number', () => {
  const twins: [string, string][] = [
    ['GET', '/things/{a}/x'],
    ['GET', '/things/{a}/x/'],
  ];
  const names = named(...twins);
  expect(new Set(names).size).toBe(2);
  expect(names.join()).not.toMatch(/\d/);
});

const facts = new URL('../../../shared/api/facts.json', import.meta.url);
interface Facts {
  operations: { namespace: string; method: string; path: string }[];
}

test.runIf(existsSync(facts))('all known operations have unique names that fit the rule', () => {
  const { operations } = JSON.parse(readFileSync(facts, 'utf8')) as Facts;
  const candidates = operations.map(({ method, path }) => candidate(method, path));
  const names = candidates.map(({ placement, choices: [name] }) => `${placement.namespace}.${name}`);
  expect(candidates.map(({ placement }) => placement.namespace)).toEqual(operations.map(({ namespace }) => namespace));
  expect(new Set(names).size).toBe(operations.length);
  expect(settleNames(candidates).map(({ name }) => name)).toEqual(candidates.map(({ choices: [name] }) => name));
  for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*[A-Za-z]$/);
});
