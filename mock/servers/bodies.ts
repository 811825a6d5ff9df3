import { findSchema, operationSpec, resolveRef, type OperationName, type Schema } from '../contract/contract.ts';
import { omittedBy, serverFacts } from './facts.ts';
import type { RealServerName } from './profile.ts';

type WriteDate = (time: number) => unknown;

const milliseconds: WriteDate = (time) => time;
const seconds: WriteDate = (time) => Math.floor(time / 1000);
/** `2026-07-03 09:12:44.120 UTC` */
const spaced: WriteDate = (time) => new Date(time).toISOString().replace('T', ' ').replace('Z', ' UTC');
/** `2026-07-03 09:00:00` */
const withoutZone: WriteDate = (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

/** The schemas whose dates real servers do not write in ISO 8601. */
const DATES: readonly (readonly [write: WriteDate, schemas: string])[] = [
  [
    milliseconds,
    'AuditLog Backup BackupSchedule CapturedLog CapturedLogContent CertificateDomain CustomDomain Deployment ' +
      'DeploymentJob Environment EnvironmentDomain EnvironmentVariable LoadBalancerRoute NotificationProvider ' +
      'Project Role S3Source SessionReplayEvent User',
  ],
  [seconds, 'AcmeOrder'],
  [spaced, 'ErrorTrackingDsn Funnel SessionReplay'],
  [withoutZone, 'AnalyticsAggregatedBucket AnalyticsPageSessionBucket'],
];

/** Optional members that January's server does not have. The contract says which of the required ones are missing. */
const NOT_IN_JANUARY: ReadonlySet<string> = new Set(['first_channel', 'first_referrer', 'first_referrer_hostname']);

/** Changes a value by its schema. None changes its argument, which may be a row of the state. */
type Write = (value: unknown) => unknown;

/** Writes the bodies of a real server: its dates, and without the members that it leaves out. */
export function bodyWriter(server: RealServerName): (operation: OperationName, body: unknown) => unknown {
  const dates = new Map(
    DATES.flatMap(([write, names]) => names.split(' ').map((name) => [findSchema(name), write] as const)),
  );
  const writers = new Map<object, Write | undefined>();
  const ofOperations = new Map<OperationName, Write | undefined>();

  function writerOf(declared: object): Write | undefined {
    const schema = resolveRef<Schema>(declared);
    if (writers.has(schema)) return writers.get(schema);
    // For a schema that contains itself, until its writer is made.
    writers.set(schema, (value) => writers.get(schema)?.(value) ?? value);
    const writer = makeWriter(schema, dates.get(schema));
    writers.set(schema, writer);
    return writer;
  }

  function makeWriter(schema: Schema, writeDate: WriteDate | undefined): Write | undefined {
    const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
    const ofParts = parts.map(writerOf).filter((write) => write !== undefined);
    const ofItems = 'items' in schema && typeof schema.items === 'object' ? writerOf(schema.items) : undefined;
    const members = new Map<string, Write | 'omitted'>();
    for (const [key, member] of Object.entries(schema.properties ?? {})) {
      const write = writeDate && isDate(member) ? dateWriter(writeDate) : writerOf(member);
      const isUnknown = server === '2026-01' && NOT_IN_JANUARY.has(key);
      if (isUnknown || omittedBy(member).includes(server)) members.set(key, 'omitted');
      else if (write) members.set(key, write);
    }
    if (ofParts.length === 0 && !ofItems && members.size === 0) return undefined;
    return (value) => {
      const own = writeMembers(value, members, ofItems);
      return ofParts.reduce((all, write) => write(all), own);
    };
  }

  return (operation, body) => {
    let write = ofOperations.get(operation);
    if (!write && !ofOperations.has(operation)) {
      const { responses, successStatus } = operationSpec(operation);
      const place = responses.get(successStatus)?.schemaAt;
      write = place === undefined ? undefined : writerOf({ $ref: decodeURIComponent(place) });
      ofOperations.set(operation, write);
    }
    return writeOwnForm(operation, write ? write(body) : body);
  };
}

function writeMembers(value: unknown, members: ReadonlyMap<string, Write | 'omitted'>, ofItems?: Write): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return ofItems ? value.map((item: unknown) => ofItems(item)) : value;
  if (members.size === 0) return value;
  const entries: [string, unknown][] = [];
  for (const [key, member] of Object.entries(value)) {
    const write = members.get(key);
    if (write !== 'omitted') entries.push([key, write ? write(member) : member]);
  }
  return Object.fromEntries(entries);
}

function isDate(declared: object): boolean {
  const { format, anyOf = [] } = resolveRef<Schema>(declared);
  return format === 'date-time' || anyOf.some((one) => 'format' in one && one.format === 'date-time');
}

function dateWriter(write: WriteDate): Write {
  return (value) => (typeof value === 'string' ? write(Date.parse(value)) : value);
}

/** Writes a body in the form that the contract says of real servers. */
function writeOwnForm(operation: OperationName, body: unknown): unknown {
  const { response, omits } = serverFacts(operation);
  const rest = omits ? without(body, new Set(omits)) : body;
  if (!response) return rest;
  const { rename, in: place, rows, dotted } = response;
  if (rows) return Object.fromEntries((rest as Row[]).map((row) => [row[rows[0]], row[rows[1]]]));
  return changeRows(rest, place, (row) => {
    if (rename) return Object.fromEntries(Object.entries(row).map(([name, value]) => [rename[name] ?? name, value]));
    if (dotted === undefined) return row;
    return { ...row, [dotted]: (row[dotted] as string[]).map((event) => event.replace('.', '_')) };
  });
}

type Row = Readonly<Record<string, unknown>>;

/** Changes the rows in a member of the body, those of a list, or the body itself. */
function changeRows(body: unknown, place = 'items', change: (row: Row) => Row): unknown {
  const rows = (body as Row)[place];
  return Array.isArray(rows)
    ? { ...(body as Row), [place]: rows.map((row) => change(row as Row)) }
    : change(body as Row);
}

function without(value: unknown, names: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => without(item, names));
  const kept = Object.entries(value).filter(([name]) => !names.has(name));
  return Object.fromEntries(kept.map(([name, member]) => [name, without(member, names)]));
}
