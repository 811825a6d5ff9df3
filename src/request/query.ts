import { describeValue, finiteProblem, hidesState } from '../checks.ts';
import { refused, toJson } from './body.ts';
import type { QueryStyle, QueryStyles } from './operation.ts';

type Query = Readonly<Record<string, unknown>>;

/** Serializes a query. `undefined` and `null` are left out. */
export function serializeQuery(query: Query, styles: QueryStyles = {}): string {
  const parameters: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
    const path = ['query', name];
    if (style === 'json')
      parameters.push(`${encodeURIComponent(name)}=${encodeURIComponent(toJson(value, path))}`);
    else if (typeof value === 'object' && !(value instanceof Date))
      parameters.push(serializeMembers(path, value, style));
    else parameters.push(`${encodeURIComponent(name)}=${encodeURIComponent(toText(path, value))}`);
  }
  return parameters.filter(Boolean).join('&');
}

/** Serializes an array or an object. */
function serializeMembers(path: string[], value: object, style: QueryStyle | undefined): string {
  const name = encodeURIComponent(path.at(-1) as string);
  if (hidesState(value) && !Array.isArray(value)) throw refused(path, textProblem(value));
  if (style === 'form' && !Array.isArray(value)) return serializeQuery(value as Query);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null)
    .map(([key, member]): [string, string] => [key, toText([...path, key], member)]);
  if (members.length === 0) return '';
  const texts = Array.isArray(value) ? members.map(([, text]) => text) : members.flat();
  const encoded = texts.map((text) => encodeURIComponent(text));
  if (style === ',' || style === '|' || style === ' ')
    return `${name}=${encoded.join(style === ' ' ? '%20' : style)}`;
  if (Array.isArray(value)) return encoded.map((text) => `${name}=${text}`).join('&');
  return members
    .map(([key, text]) => `${name}[${encodeURIComponent(key)}]=${encodeURIComponent(text)}`)
    .join('&');
}

function toText(path: string[], value: unknown): string {
  const message = parameterProblem(value);
  if (message !== undefined) throw refused(path, message);
  return value instanceof Date ? value.toISOString() : String(value);
}

/** Describes what is wrong with a value that becomes a text of the URL. */
export function parameterProblem(value: unknown): string | undefined {
  if (typeof value === 'string')
    return /[\ud800-\udfff]/u.test(value) ? 'must not have half of a surrogate pair' : undefined;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'must be a valid date' : undefined;
  return typeof value === 'object' || typeof value === 'function'
    ? textProblem(value)
    : finiteProblem(value);
}

function textProblem(value: unknown): string {
  return `must be text, a number, a date, an array or an object, not ${describeValue(value)}`;
}
