import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';
import { ABSENT_FIELDS } from './absent-fields.ts';

type Way = readonly string[];

const ways = new Map<RealServerName, ReadonlyMap<OperationName, readonly Way[]>>();

/** Takes out of a body what the server does not send. Changes it in place. */
export function dropAbsentFields(server: RealServerName, operation: OperationName, body: unknown): void {
  let table = ways.get(server);
  if (!table) ways.set(server, (table = absentWays(server)));
  for (const way of table.get(operation) ?? []) drop(body, way);
}

/** The ways to the members that each operation lacks. */
function absentWays(server: RealServerName): ReadonlyMap<OperationName, readonly Way[]> {
  const table = new Map<OperationName, Way[]>();
  for (const [names, places] of ABSENT_FIELDS[server])
    for (const [operation, place] of Object.entries(places) as [OperationName, string][]) {
      const start = place === '' ? '' : `${place}.`;
      const more = names.split(' ').map((name) => `${start}${name}`.split('.'));
      table.set(operation, [...(table.get(operation) ?? []), ...more]);
    }
  return table;
}

function drop(value: unknown, [step = '', ...others]: Way): void {
  if (typeof value !== 'object' || value === null) return;
  const name = step.replace('[]', '');
  if (others.length === 0) {
    Reflect.deleteProperty(value, name);
    return;
  }
  const next: unknown = name === '' ? value : Reflect.get(value, name);
  if (!step.endsWith('[]')) drop(next, others);
  else if (Array.isArray(next)) for (const item of next) drop(item, others);
}
