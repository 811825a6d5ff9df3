import { redactText } from '../redaction/redact.ts';
import type { Secrets } from '../redaction/sent-secrets.ts';

const MAX_EXCERPT_LENGTH = 2000;
/** Longer than any secret, so that a secret that starts within the excerpt is read whole. */
const MAX_READ_LENGTH = 64 * 1024;

/**
 * Makes a text of unknown origin fit for a message: without secrets, and without what could move a
 * terminal's cursor.
 */
export function excerpt(text: string, secret?: Secrets, length = MAX_EXCERPT_LENGTH): string {
  // Half a token is not recognized, so the text is cut last.
  const clean = redactText(text.slice(0, MAX_READ_LENGTH), secret)
    .replace(/[^\t\n -~\xa0-\uffff]/g, '')
    .trim();
  return clean.length > length
    ? `${clean.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}\u2026`
    : clean;
}

/** Joins sentences. Adds a full stop to those without one, except the last. */
export function joinSentences(...parts: (string | undefined)[]): string {
  const sentences = parts.filter((part): part is string => part !== undefined && part !== '');
  // `\u2026` is escaped: one character beyond ASCII makes V8 store the whole file with two bytes per character.
  const isOpen = (part: string, at: number): boolean =>
    at < sentences.length - 1 && !/[.!?\u2026:]$/.test(part);
  return sentences.map((part, at) => (isOpen(part, at) ? `${part}.` : part)).join(' ');
}

/**
 * Begins a message with the call, without origin, query and `/api`: `GET /projects/7: `. Nothing if
 * it is not known.
 */
export function describeCall({ method, url = '' }: { method?: string; url?: string }): string {
  if (method === undefined) return '';
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return `${method} ${path.replace(/^\/api(?=\/)/, '') || '/'}: `;
}

/**
 * Whether a text that is no JSON may be JSON that was cut short: its fields cannot be told, so it
 * may show secrets.
 */
export function isLikeJson(text: string): boolean {
  return /^\s*[[{]\s*["{[]/.test(text);
}

export function isHtml(body: unknown, contentType: string | null): boolean {
  if (typeof body !== 'string') return false;
  return contentType?.includes('html') === true || /^\s*<(?:!doctype|html|head|body)/i.test(body);
}

/** The trimmed text; `undefined` if it is blank or not a string. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
