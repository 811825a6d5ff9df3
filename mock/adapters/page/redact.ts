import { secretFields } from '../../../generated/secret-fields.gen.ts';
import type { RecordedRequest } from '../../pipeline/request-log.ts';

const REDACTED = '[redacted]';
/** What a page has room for. */
const MAX_LENGTH = 4000;

const secret: ReadonlySet<string> = new Set(secretFields);
/** In text that is no JSON, such as a form. */
const IN_TEXT = new RegExp(`\\b(${secretFields.join('|')})(["']?\\s*[=:]\\s*["']?)[^\\s"'&;,]+`, 'gi');

/** A value as JSON, without the fields that the contract marks as secret; cut where it is long. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value.replaceAll(IN_TEXT, `$1$2${REDACTED}`) : toJson(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}\n… and ${text.length - MAX_LENGTH} more` : text;
}

function toJson(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => (isHidden(key, member) ? REDACTED : member), 2);
}

function isHidden(key: string, member: unknown): boolean {
  return secret.has(key) && member !== null && member !== undefined;
}

/** The path with its query, without what is secret in them. */
export function shownPath({ path, params, query }: RecordedRequest): string {
  const names = Object.keys(params).filter((name) => secret.has(name));
  const shown = names.reduce((text, name) => text.replaceAll(encodeURIComponent(params[name] ?? ''), REDACTED), path);
  const search = Object.entries(query)
    .flatMap(([name, values]) => [values].flat().map((value) => `${name}=${secret.has(name) ? REDACTED : value}`))
    .join('&');
  return search === '' ? shown : `${shown}?${search}`;
}
