import {
  contract,
  operations,
  operationSpec,
  resolveRef,
  type OperationName,
} from '../../../mock/contract/contract.ts';
import type { Random } from '../../../mock/lib/random.ts';
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
const FILE = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.tar.gz"\r\n\r\nbytes\r\n--b--\r\n';
const BROKEN_BODIES = ['', '{', 'null', '[]', '"text"', '1e309', '{"a":1,}', '['.repeat(5000), '\uFEFF{}', FILE];
const ODD_TYPES = ['', 'text/plain', 'application/json; charset=utf-8', FORM, 'a/b'];
const ODD_QUERIES = ['page=1e309', '__proto__=1', 'page=1&page=2', '%ff=%ff', '&&='];
const ODD_HEADERS = {
  'user-agent': ['', 'Mozilla/5.0 (Windows NT 10.0) Chrome/120', 'a'.repeat(3000)],
  referer: ['https://example.com/a?b=c', 'no url', '://'],
  cookie: ['session=1', '=; =', 'a'.repeat(3000), '_temps_visitor_id=x; _temps_sid=%'],
};

const names = Object.keys(operations) as OperationName[];
/** `DELETE` requests are less frequent, so that resources are left for the other operations. */
const drawn = names.flatMap((name) => (operations[name].method === 'DELETE' ? [name] : [name, name, name, name]));

export const reading = names.filter((name) => operations[name].method === 'GET');

/** A request to an operation, or to any, mostly a valid one. */
export function drawRequest(random: Random, operation: OperationName = random.pick(drawn)): FuzzRequest {
  const { method, route }: { method: string; route: string } = operations[operation];
  let path = route;
  const query: string[] = [];
  for (const { name, in: place, schema = {}, required } of operationSpec(operation).parameters) {
    const isSent = place === 'path' || random.chance(required ? 30 / 31 : 1 / 2);
    const text = isSent && encodeURIComponent(parameter(random, schema, name));
    if (text === false) continue;
    // An empty segment would lead to another route.
    if (place === 'path') path = path.replace(`{${name}}`, text || '%20');
    else if (place === 'query') query.push(`${name}=${text}`);
  }
  if (random.chance(1 / 30)) query.push(random.pick(ODD_QUERIES));
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  return { operation, method, path, search, headers: headersOf(random, operation), body: bodyOf(random, operation) };
}

function parameter(random: Random, schema: object, name: string): string {
  const value = random.chance(1 / 20) ? random.pick(ODD_PARAMETERS) : valueOf(random, schema, name);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // Replaces lone surrogates, which cannot be encoded.
  return Buffer.from(text).toString();
}

function bodyOf(random: Random, operation: OperationName): string | undefined {
  const { body } = operationSpec(operation);
  if (!body || random.chance(1 / 100)) return undefined;
  if (random.chance(1 / 20)) return random.pick(BROKEN_BODIES);
  const [[type = '', place = ''] = []] = body.schemaAt;
  if (type === FORM) return FILE;
  const value = valueOf(random, resolveRef<object>({ $ref: decodeURIComponent(place) }));
  const example = readExample(operation, type);
  if (!example || random.chance(1 / 2)) return JSON.stringify(value);
  // The example; half of the time with some members replaced.
  const some =
    random.chance(1 / 2) && typeof value === 'object' && value !== null ? Object.entries(value).slice(0, 2) : [];
  return JSON.stringify({ ...example, ...Object.fromEntries(some) });
}

function headersOf({ chance, pick }: Random, operation: OperationName): Record<string, string> {
  const [type = ''] = operationSpec(operation).body?.schemaAt.keys() ?? [];
  const sent: [name: string, text: string][] = [
    ['authorization', chance(1 / 30) ? pick(TOKENS) : 'admin'],
    ['content-type', chance(1 / 30) ? pick(ODD_TYPES) : type === FORM ? `${type}; boundary=b` : type],
  ];
  for (const [name, texts] of Object.entries(ODD_HEADERS)) if (chance(1 / 10)) sent.push([name, pick(texts)]);
  return Object.fromEntries(sent.filter(([, text]) => text !== ''));
}

function readExample(operation: OperationName, type: string): object | undefined {
  const { method, route } = operations[operation];
  const declared = contract.paths?.[route]?.[method.toLowerCase() as 'post']?.requestBody;
  const media = declared && 'content' in declared ? declared.content[type] : undefined;
  const [named] = Object.values(media?.examples ?? {});
  const example: unknown = media?.example ?? (named && 'value' in named ? named.value : undefined);
  return typeof example === 'object' && example !== null ? example : undefined;
}
