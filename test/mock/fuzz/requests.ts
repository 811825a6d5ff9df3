import {
  operations,
  operationSpec,
  resolveRef,
  type OperationName,
} from '../../../mock/contract/contract.ts';
import type { Random } from '../../../mock/lib/random.ts';
import { inputOf, type Demo } from '../../contract/inputs/index.ts';
import type { Input } from '../../contract/operations.ts';
import { ODD_PARAMETERS } from './odd.ts';
import { valueOf } from './values.ts';

/** A request as plain data, so that a failure can print it. */
export interface FuzzRequest {
  readonly operation: OperationName;
  readonly method: string;
  /** Without `/api`. */
  readonly path: string;
  /** The query with its question mark. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Names of tokens in `mock.tokens`, and values that are sent as they are. */
const TOKENS = ['deployment', 'expired', 'reader', 'custom', 'tk_unknown', ''];

const FORM = 'multipart/form-data';
const FILE =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.tar.gz"\r\n\r\nbytes\r\n--b--\r\n';
const BROKEN_BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '1e309',
  '{"a":1,}',
  '['.repeat(5000),
  '\uFEFF{}',
  FILE,
];
const ODD_TYPES = ['', 'text/plain', 'application/json; charset=utf-8', FORM, 'a/b'];
const ODD_QUERIES = ['page=1e309', '__proto__=1', 'page=1&page=2', '%ff=%ff', '&&='];
const ODD_HEADERS = {
  'user-agent': ['', 'Mozilla/5.0 (Windows NT 10.0) Chrome/120', 'a'.repeat(3000)],
  referer: ['https://example.com/a?b=c', 'no url', '://'],
  cookie: ['session=1', '=; =', 'a'.repeat(3000), '_temps_visitor_id=x; _temps_sid=%'],
};

const names = Object.keys(operations) as OperationName[];
/** `DELETE` requests are less frequent, so that resources are left for the other operations. */
const drawn = names.flatMap((name) =>
  operations[name].method === 'DELETE' ? [name] : [name, name, name, name],
);

export const reading = names.filter((name) => operations[name].method === 'GET');

/**
 * A request to an operation, or to any: a call that succeeds on the demo, with some of its values
 * replaced.
 */
export async function drawRequest(
  random: Random,
  demo: Demo,
  operation: OperationName = random.pick(drawn),
): Promise<FuzzRequest> {
  const { method, route }: { method: string; route: string } = operations[operation];
  // What the call needs may have been deleted.
  const valid: Input = random.chance(1 / 8) ? {} : await inputOf(operation, demo).catch(() => ({}));
  let path = route;
  const query: string[] = [];
  for (const { name, in: place, schema = {}, required } of operationSpec(operation).parameters) {
    if (place !== 'path' && place !== 'query') continue;
    const known = valid[place]?.[name];
    if (place === 'query' && !random.chance(required || known !== undefined ? 30 / 31 : 1 / 2))
      continue;
    const value = random.chance(1 / 20)
      ? random.pick(ODD_PARAMETERS)
      : (known ?? valueOf(random, schema));
    // The buffer replaces lone surrogates, which cannot be encoded.
    const text = encodeURIComponent(
      Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString(),
    );
    // An empty segment would lead to another route.
    if (place === 'path') path = path.replace(`{${name}}`, text || '%20');
    else query.push(`${name}=${text}`);
  }
  if (random.chance(1 / 30)) query.push(random.pick(ODD_QUERIES));
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  const headers = { ...valid.headers, ...headersOf(random, operation) };
  return { operation, method, path, search, headers, body: bodyOf(random, operation, valid.body) };
}

function bodyOf(random: Random, operation: OperationName, valid: unknown): string | undefined {
  const { body } = operationSpec(operation);
  if (!body || random.chance(1 / 100)) return undefined;
  if (random.chance(1 / 20)) return random.pick(BROKEN_BODIES);
  const [[type = '', place = ''] = []] = body.schemaAt;
  if (type === FORM) return FILE;
  const value = valueOf(random, resolveRef<object>({ $ref: decodeURIComponent(place) }));
  if (typeof valid !== 'object' || random.chance(1 / 2)) return JSON.stringify(value);
  const some = random.chance(1 / 2) ? Object.entries(value ?? {}).slice(0, 2) : [];
  return JSON.stringify({ ...valid, ...Object.fromEntries(some) });
}

function headersOf({ chance, pick }: Random, operation: OperationName): Record<string, string> {
  const [type = ''] = operationSpec(operation).body?.schemaAt.keys() ?? [];
  const sent: [name: string, text: string][] = [
    ['authorization', chance(1 / 30) ? pick(TOKENS) : 'admin'],
    [
      'content-type',
      chance(1 / 30) ? pick(ODD_TYPES) : type === FORM ? `${type}; boundary=b` : type,
    ],
  ];
  for (const [name, texts] of Object.entries(ODD_HEADERS))
    if (chance(1 / 10)) sent.push([name, pick(texts)]);
  return Object.fromEntries(sent.filter(([, text]) => text !== ''));
}
