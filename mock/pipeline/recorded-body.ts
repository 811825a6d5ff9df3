import type { Form } from '../lib/http/multipart.ts';
import { isNestedTooDeep } from './validation/nesting.ts';

/**
 * Limits of one body and of all bodies in a log, in characters. A parsed value may take twenty times as much memory.
 */
const MAX_BODY_LENGTH = 64 * 1024;
const MAX_TOTAL_LENGTH = 4 * 1024 * 1024;

/** A body as it is recorded: JSON parsed, other text unchanged, or a note if it is too long. */
export function recordedText(text: string): unknown {
  if (text.length > MAX_BODY_LENGTH) return note(text.length, `more than ${MAX_BODY_LENGTH}`);
  if (isNestedTooDeep(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function recordedForm({ fields, files }: Form): unknown {
  const form = { fields, files: files.map(({ isArchive: _isArchive, ...file }) => file) };
  const { length } = JSON.stringify(form);
  return length > MAX_BODY_LENGTH ? note(length, `more than ${MAX_BODY_LENGTH}`) : form;
}

/** Replaces a body that was sent without a valid token, so that strangers cannot fill the log. */
export function unauthenticatedBody({ length }: string): string {
  return note(length, 'sent without a valid token');
}

function note(length: number, reason: string): string {
  return `[not recorded: ${length} characters, ${reason}]`;
}

/** Limits the total length of the bodies in a log: above it, notes replace the oldest ones. */
export function createBodies<Holder extends { body: unknown }>() {
  // In the order of the requests.
  const lengths = new Map<Holder, number>();
  let total = 0;

  function forget(holder: Holder): void {
    total -= lengths.get(holder) ?? 0;
    lengths.delete(holder);
  }

  return {
    /** Counts the body of a holder, in place of a previous one. */
    keep(holder: Holder): void {
      const { length } = holder.body === undefined ? '' : JSON.stringify(holder.body);
      total += length - (lengths.get(holder) ?? 0);
      lengths.set(holder, length);
      for (const oldest of lengths.keys()) {
        if (total <= MAX_TOTAL_LENGTH) break;
        forget(oldest);
        oldest.body = `[no longer recorded: the log keeps ${MAX_TOTAL_LENGTH} characters of bodies]`;
      }
    },
    forget,
    clear(): void {
      lengths.clear();
      total = 0;
    },
  };
}
