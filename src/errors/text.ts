import { redact } from './redact.ts';

const LONGEST = 2000;

/** Without what would move the cursor or colour a terminal. */
function printable(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '');
}

/** A text of unknown origin, fit for a message. Redacted before it is cut, since half a token has no shape. */
export function excerpt(text: string, secret?: string, length = LONGEST): string {
  const clean = printable(redact(text, secret)).trim();
  return clean.length > length ? `${clean.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…` : clean;
}

/** Escaped, since one character beyond ASCII makes V8 keep the whole file with two bytes for each. */
const ENDED = /[.!?\u2026:]$/;

/** Puts sentences together, each with one full stop. */
export function sentences(...parts: (string | undefined)[]): string {
  const said = parts.filter((part): part is string => part !== undefined && part !== '');
  return said.map((part, index) => (index < said.length - 1 && !ENDED.test(part) ? `${part}.` : part)).join(' ');
}

/** `GET /projects/7`: how every message names its call. Without origin, query and the `/api` that all calls share. */
export function describeCall(method: string, url: string): string {
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return `${method} ${path.replace(/^\/api(?=\/)/, '') || '/'}`;
}
