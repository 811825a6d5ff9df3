import { redactText } from '../redaction/redact.ts';
import type { Secrets } from '../redaction/sent-secrets.ts';

const MAX_EXCERPT_LENGTH = 2000;
/** Longer than any secret, so that a secret that starts within the excerpt is read whole. */
const MAX_READ_LENGTH = 64 * 1024;

/** Removes control characters, which could move the cursor or colour a terminal. */
function removeControls(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '');
}

/** Makes a text of unknown origin fit for a message. Redacts before cutting, since half a token is not recognized. */
export function excerpt(text: string, secret?: Secrets, length = MAX_EXCERPT_LENGTH): string {
  const clean = removeControls(redactText(text.slice(0, MAX_READ_LENGTH), secret)).trim();
  return clean.length > length ? `${clean.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…` : clean;
}

/** `\u2026` is escaped: a single character beyond ASCII makes V8 store the whole file with two bytes per character. */
const SENTENCE_END = /[.!?\u2026:]$/;

/** Joins sentences. Adds a full stop to those without one, except the last. */
export function joinSentences(...parts: (string | undefined)[]): string {
  const sentences = parts.filter((part): part is string => part !== undefined && part !== '');
  return sentences
    .map((part, index) => (index < sentences.length - 1 && !SENTENCE_END.test(part) ? `${part}.` : part))
    .join(' ');
}

/** Names a call in a message: `GET /projects/7`, without origin, query and `/api`. */
export function describeCall(method: string, url: string): string {
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return `${method} ${path.replace(/^\/api(?=\/)/, '') || '/'}`;
}
