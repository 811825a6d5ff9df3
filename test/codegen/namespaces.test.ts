import { expect, test } from 'vitest';
import { knownNamespaces, placeOperation } from '../../codegen/src/naming/namespaces.ts';
import { listMethods } from '../../codegen/src/operations/methods.ts';

test('there are 24 namespaces', () => {
  expect(knownNamespaces.join(' ')).toBe(
    'analytics apiKeys auditLogs authentication backups crons deployments dns domains email environments envVars externalServices funnels git ' +
      'monitoring notifications performance platform projects proxyLogs sessionReplay users webhooks',
  );
});

test('a namespace is that of the known route, else of the tag or the path', () => {
  const rows: [law: string, path: string, tag: string | undefined, namespace: string][] = [
    ['a known route decides before its tag', '/monitors/{monitor_id}', 'Projects', 'monitoring'],
    [
      'the longest known prefix decides',
      '/projects/{project_id}/environments',
      undefined,
      'environments',
    ],
    [
      'also below another',
      '/projects/{project_id}/environments/{env_id}/domains',
      undefined,
      'domains',
    ],
    ['a tag decides', '/projects/{project_id}/alarms', 'Alarm Rules', 'alarmRules'],
    ['a tag of ours is ours', '/v2/replays', 'Session Replay', 'sessionReplay'],
    ['it begins and ends with a letter', '/x', '2FA Users v2', 'faUsersV'],
    ['the path decides without a tag', '/kv-stores/{id}', undefined, 'kvStores'],
    ['the client has this name already', '/x', 'Request', 'requestApi'],
    ['a promise has this name', '/x', 'then', 'thenApi'],
    ['it says nothing of itself', '/{anything}', undefined, 'api'],
  ];
  for (const [law, path, tag, namespace] of rows)
    expect
      .soft(placeOperation(path, tag === undefined ? [] : [tag]).namespace, law)
      .toBe(namespace);
});

const operation = (tag: string, operationId: string) => ({
  tags: [tag],
  operationId,
  responses: {},
});

test('a namespace that would have one method joins the one that its route is below', () => {
  const paths = {
    '/boats': { get: operation('Boats', 'listBoats'), post: operation('Boats', 'createBoat') },
    '/boats/{id}/sails': { get: operation('Sail Care', 'listSails') },
    '/ports': { get: operation('Harbours', 'listPorts') },
  };
  const methods = listMethods({ openapi: '3.1.0', info: { title: 't', version: '1' }, paths });
  expect([...new Set(methods.map(({ namespace }) => namespace))].toSorted()).toEqual([
    'boats',
    'harbours',
  ]);
});
