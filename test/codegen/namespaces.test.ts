import { expect, test } from 'vitest';
import { listMethods } from '../../codegen/src/operations/methods.ts';
import { knownNamespaces, placeOperation } from '../../codegen/src/naming/namespaces.ts';

function namespaceOf(path: string, ...tags: string[]): string {
  return placeOperation(path, tags).namespace;
}

function operation(tag: string, operationId: string) {
  return { tags: [tag], operationId, responses: {} };
}

test('there are 24 namespaces', () => {
  expect(knownNamespaces.join(' ')).toBe(
    'analytics apiKeys auditLogs authentication backups crons deployments dns domains email environments envVars externalServices funnels git ' +
      'monitoring notifications performance platform projects proxyLogs sessionReplay users webhooks',
  );
});

test('a known route decides before its tag', () => {
  expect(namespaceOf('/monitors/{monitor_id}', 'Projects')).toBe('monitoring');
});

test('the longest known prefix decides', () => {
  expect(namespaceOf('/projects/{project_id}/environments')).toBe('environments');
  expect(namespaceOf('/projects/{project_id}/environments/{env_id}/domains')).toBe('domains');
});

test('a route that is not known goes where its tag says', () => {
  expect(namespaceOf('/projects/{project_id}/alarms', 'Alarm Rules')).toBe('alarmRules');
});

test('a tag that is a known namespace is that namespace', () => {
  expect(namespaceOf('/v2/replays', 'Session Replay')).toBe('sessionReplay');
});

test('a namespace begins and ends with a letter', () => {
  expect(namespaceOf('/x', '2FA Users v2')).toBe('faUsersV');
});

test('an operation without tags goes where its path begins', () => {
  expect(namespaceOf('/kv-stores/{id}')).toBe('kvStores');
});

test('a namespace does not take a name that the client has already', () => {
  expect(namespaceOf('/x', 'Request')).toBe('requestApi');
  expect(namespaceOf('/x', 'then')).toBe('thenApi');
});

test('an operation that says nothing of itself is in the namespace api', () => {
  expect(namespaceOf('/{anything}')).toBe('api');
});

test('a namespace that would have one method joins the one that its route is below', () => {
  const paths = {
    '/boats': { get: operation('Boats', 'listBoats'), post: operation('Boats', 'createBoat') },
    '/boats/{id}/sails': { get: operation('Sail Care', 'listSails') },
    '/ports': { get: operation('Harbours', 'listPorts') },
  };
  const methods = listMethods({ openapi: '3.1.0', info: { title: 't', version: '1' }, paths });
  expect([...new Set(methods.map(({ namespace }) => namespace))].toSorted()).toEqual(['boats', 'harbours']);
});
