import {
  alternatives,
  findSchema,
  operationSpec,
  type OperationName,
} from '../contract/contract.ts';
import { omittedBy, serverFacts } from './facts.ts';
import type { RealServerName } from './names.ts';

type WriteDate = (time: number) => unknown;

const milliseconds: WriteDate = (time) => time;
const seconds: WriteDate = (time) => Math.floor(time / 1000);
/** `2026-07-03 09:12:44.120 UTC` */
const spaced: WriteDate = (time) =>
  new Date(time).toISOString().replace('T', ' ').replace('Z', ' UTC');
/** `2026-07-03 09:00:00` */
const withoutZone: WriteDate = (time) =>
  new Date(time).toISOString().slice(0, 19).replace('T', ' ');

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

let dateWriters: Map<object, WriteDate> | undefined;

/** By schema. Made when it is first needed, since the import of the mock reads no contract. */
function dateWriter(schema: object): WriteDate | undefined {
  dateWriters ??= new Map(
    DATES.flatMap(([write, names]) => names.split(' ').map((name) => [findSchema(name), write])),
  );
  return dateWriters.get(schema);
}

/** Presets that July's server shows by another name than that of its catalogue. */
const JULY_PRESETS: Readonly<Record<string, string>> = {
  'docker-compose': 'dockercompose',
  'react-app': 'react',
};

type Row = Readonly<Record<string, unknown>>;

/** Writes the body of a real server: its dates, and without the members that it leaves out. */
export function writeRealBody(
  server: RealServerName,
  operation: OperationName,
  body: unknown,
): unknown {
  const { responses, successStatus } = operationSpec(operation);
  const place = responses.get(successStatus)?.schemaAt;
  const written =
    place === undefined ? body : write(server, { $ref: decodeURIComponent(place) }, body);
  return writeOwnForm(operation, written);
}

/** Changes a value by its schema. Does not change its argument, which may be a row of the state. */
function write(server: RealServerName, declared: object, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const schemas = alternatives(declared);
  if (Array.isArray(value)) {
    const list = schemas.find((schema) => 'items' in schema);
    const items = list && 'items' in list && typeof list.items === 'object' ? list.items : {};
    return value.map((item) => write(server, items, item));
  }
  const entries = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    const schema = schemas.find(({ properties = {} }) => Object.hasOwn(properties, key));
    const known = schema?.properties?.[key];
    if (!schema || !known) return [[key, member]];
    if (omittedBy(known).includes(server)) return [];
    const writeDate = dateWriter(schema);
    const shown = server === '2026-07' && key === 'preset' && JULY_PRESETS[String(member)];
    if (shown) return [[key, shown]];
    const isDate =
      typeof member === 'string' &&
      writeDate &&
      alternatives(known).some(({ format }) => format === 'date-time');
    return [[key, isDate ? writeDate(Date.parse(member)) : write(server, known, member)]];
  });
  return Object.fromEntries(entries);
}

/** Writes a body in the form that the contract says of real servers. */
function writeOwnForm(operation: OperationName, body: unknown): unknown {
  const { response } = serverFacts(operation);
  if (!response) return body;
  const { rename = {}, in: place = 'items', rows, dotted } = response;
  if (rows) return Object.fromEntries((body as Row[]).map((row) => [row[rows[0]], row[rows[1]]]));
  const change = (row: Row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        rename[name] ?? name,
        name === dotted ? (value as string[]).map((event) => event.replace('.', '_')) : value,
      ]),
    );
  const list = (body as Row)[place];
  return Array.isArray(list)
    ? { ...(body as Row), [place]: list.map(change) }
    : change(body as Row);
}
