import { redactSecrets, redactValue } from '../errors/index.ts';

const BLANK = '[redacted]';

/** Members of a body that hold something to be kept quiet; `value` is that of an environment variable. */
const SECRET =
  /^(value|(.*_)?(password|passphrase|secret|token|credentials)|api_?key|(.*_)?(secret|access|private|encryption)_key)$/i;

/** A body as it may be shown: without secret members and tokens, files and streams by their kind only. */
export function redactBody(body: unknown, secret?: string): unknown {
  if (typeof body === 'string') return redactSecrets(body, secret);
  if (typeof body !== 'object' || body === null) return body;
  if (Array.isArray(body)) return body.map((item) => redactBody(item, secret));
  if (!isPlain(body)) return `[${body.constructor?.name ?? 'object'}]`;
  const members = Object.entries(body).map(([name, value]): [string, unknown] => [
    name,
    SECRET.test(name) ? BLANK : redactBody(value, secret),
  ]);
  return redactValue(Object.fromEntries(members), secret);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
