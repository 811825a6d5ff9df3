import { secretFields } from '../../generated/secret-fields.gen.ts';
import type { RecordedRequest } from '../pipeline/request-log.ts';

const REDACTED = '[redacted]';
const MAX_LENGTH = 4000;

const secretNames: ReadonlySet<string> = new Set(secretFields);
/** A secret in text that is not JSON, such as a form. */
const SECRET_IN_TEXT = new RegExp(
  `\\b(${secretFields.join('|')})(["']?\\s*[=:]\\s*["']?)[^\\s"'&;,]+`,
  'gi',
);

/** A copy of a JSON value, with the fields redacted that the contract marks as secret. */
export function redact(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, hide)) as unknown;
}

function hide(key: string, member: unknown): unknown {
  return secretNames.has(key) && member != null ? REDACTED : member;
}

/** Formats a value as JSON, with the fields redacted that the contract marks as secret. */
export function formatRedacted(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value.replaceAll(SECRET_IN_TEXT, `$1$2${REDACTED}`)
      : JSON.stringify(value, hide, 2);
  return text.length > MAX_LENGTH
    ? `${text.slice(0, MAX_LENGTH)}\n… and ${text.length - MAX_LENGTH} more`
    : text;
}

/** Whether a parameter of this name is not shown: `token`, and also `my-token`. */
export function isSecretName(name: string): boolean {
  return secretNames.has(name) || /token|secret|password|api.?key/i.test(name);
}

/** The path and query, with secret parameters redacted. */
export function redactPath({ path, params, query }: RecordedRequest): string {
  const secrets = Object.entries(params).filter(([name]) => secretNames.has(name));
  const shown = secrets.reduce(
    (text, [, value]) => text.replaceAll(encodeURIComponent(value), REDACTED),
    path,
  );
  const search = Object.entries(query)
    .flatMap(([name, values]) =>
      [values].flat().map((value) => `${name}=${isSecretName(name) ? REDACTED : value}`),
    )
    .join('&');
  return search === '' ? shown : `${shown}?${search}`;
}
