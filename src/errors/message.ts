import { redactSecrets } from '../redaction/redact-text.ts';
import type { Secrets } from '../redaction/sent-secrets.ts';

const MAX_EXCERPT_LENGTH = 2000;
/** No secret that begins in an excerpt is so long that it is cut off here. */
const MAX_READ_LENGTH = 64 * 1024;

/** Removes control characters, which could move the cursor or colour a terminal. */
function removeControls(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '');
}

/** Makes a text of unknown origin fit for a message. Redacts before it cuts, since half a token cannot be recognised. */
export function excerpt(text: string, secret?: Secrets, length = MAX_EXCERPT_LENGTH): string {
  const clean = removeControls(redactSecrets(text.slice(0, MAX_READ_LENGTH), secret)).trim();
  return clean.length > length ? `${clean.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…` : clean;
}

/** `\u2026` is escaped: one character beyond ASCII makes V8 keep the whole file with two bytes for each character. */
const SENTENCE_END = /[.!?\u2026:]$/;

/** Joins sentences, and adds a full stop to each that has none, except the last. */
export function joinSentences(...parts: (string | undefined)[]): string {
  const sentences = parts.filter((part): part is string => part !== undefined && part !== '');
  return sentences
    .map((part, index) => (index < sentences.length - 1 && !SENTENCE_END.test(part) ? `${part}.` : part))
    .join(' ');
}

/** How messages name a call: `GET /projects/7`, without origin, query and the `/api` that all calls share. */
export function describeCall(method: string, url: string): string {
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return `${method} ${path.replace(/^\/api(?=\/)/, '') || '/'}`;
}
