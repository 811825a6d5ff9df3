import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';
import { ABSENT_FIELDS } from './absent-fields.ts';

/** The members that are removed from a value, and from values inside it. */
interface Absent {
  readonly names: Set<string>;
  /** Members that are removed if they are null. */
  readonly nulls: Set<string>;
  /** By the name of the member; `[]` for each item of a list. */
  readonly inner: Map<string, Absent>;
}

const tables = new Map<RealServerName, ReadonlyMap<OperationName, Absent>>();

/** Removes the fields that the server does not send. Does not change the body itself. */
export function withoutAbsentFields(server: RealServerName, operation: OperationName, body: unknown): unknown {
  let table = tables.get(server);
  if (!table) tables.set(server, (table = readTable(server)));
  const absent = table.get(operation);
  return absent ? without(body, absent) : body;
}

function readTable(server: RealServerName): ReadonlyMap<OperationName, Absent> {
  const table = new Map<OperationName, Absent>();
  for (const [names, places] of ABSENT_FIELDS[server])
    for (const [operation, place] of Object.entries(places) as [OperationName, string][]) {
      const root = ensure(table, operation);
      for (const name of names.split(' ')) add(root, place, name);
    }
  return table;
}

/** @param place such as `repositories[].preset[]` */
function add(root: Absent, place: string, name: string): void {
  const steps = `${place}.${name}`.replaceAll('[]', '.[]').split('.').filter(Boolean);
  const last = steps.pop() as string;
  const parent = steps.reduce((absent, step) => ensure(absent.inner, step), root);
  if (last.endsWith('?')) parent.nulls.add(last.slice(0, -1));
  else parent.names.add(last);
}

function ensure<Key>(map: Map<Key, Absent>, key: Key): Absent {
  let absent = map.get(key);
  if (!absent) map.set(key, (absent = { names: new Set(), nulls: new Set(), inner: new Map() }));
  return absent;
}

/** Only copies the parts that change, since a list may be long. */
function without(value: unknown, { names, nulls, inner }: Absent): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const ofItems = inner.get('[]');
    return ofItems ? value.map((item) => without(item, ofItems)) : value;
  }
  const kept = Object.entries(value).filter(
    ([name, member]) => !names.has(name) && !(member === null && nulls.has(name)),
  );
  return Object.fromEntries(
    kept.map(([name, member]) => {
      const ofMember = inner.get(name);
      return [name, ofMember ? without(member, ofMember) : member];
    }),
  );
}
