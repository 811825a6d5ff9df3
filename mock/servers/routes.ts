import { addRoute, createRouter, type RouterContext } from 'rou3';
import { operations, type OperationName } from '../contract/contract.ts';
import type { RealServerName, ServerName } from './profile.ts';

/**
 * Operations that have other methods on real servers. With `[]`, the operation does not exist there, but its path does.
 */
const MOVED: Partial<Record<OperationName, readonly string[]>> = {
  'apiKeys.update': ['PATCH'],
  'deployments.teardown': ['DELETE'],
  'sessionReplay.updateDuration': ['POST'],
  'users.get': [],
  'users.update': ['PATCH'],
};

/** Additional routes of operations on real servers. */
const OTHER_ROUTES: Readonly<Record<RealServerName, Partial<Record<OperationName, string>>>> = {
  '2026-01': {},
  '2026-07': { 'externalServices.getHealth': '/external-services/:id/health-status' },
};

/** Operations that do not exist on a server. */
const ABSENT: Readonly<Record<RealServerName, readonly OperationName[]>> = {
  '2026-01': [
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
  ],
  '2026-07': ['authentication.requestMagicLink', 'authentication.verifyMagicLink'],
};

const names = Object.keys(operations) as OperationName[];
const tables = new Map<ServerName, RouterContext<OperationName>>();

/** The routes of a server. */
export function routerFor(server: ServerName): RouterContext<OperationName> {
  let table = tables.get(server);
  if (!table) tables.set(server, (table = buildTable(server)));
  return table;
}

/** The methods of an operation on a server; empty if it does not exist there. */
export function methodsFor(server: ServerName, name: OperationName): readonly string[] {
  const { method } = operations[name];
  if (server === 'reference') return [method];
  return ABSENT[server].includes(name) ? [] : (MOVED[name] ?? [method]);
}

function buildTable(server: ServerName): RouterContext<OperationName> {
  const table = createRouter<OperationName>();
  for (const name of names) {
    for (const method of methodsFor(server, name)) addRoute(table, method, pattern(name), name);
    const other = server === 'reference' ? undefined : OTHER_ROUTES[server][name];
    if (other !== undefined) addRoute(table, operations[name].method, other, name);
  }
  return table;
}

function pattern(name: OperationName): string {
  return operations[name].route.replace(/\{(\w+)\}/g, ':$1');
}
