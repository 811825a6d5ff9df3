import type { Form } from '../lib/http/multipart.ts';
import { isNestedTooDeep } from './validation/nesting.ts';

/** What a log keeps of one body, and of all of them together, in characters: a value in memory may take twenty times as much. */
const MAX_BODY = 64 * 1024;
const MAX_BODIES = 4 * 1024 * 1024;

/** A body as it is recorded: JSON as a value, other text as it is, a note in place of what is too long. */
export function recordedText(text: string): unknown {
  if (text.length > MAX_BODY) return note(text.length, `more than ${MAX_BODY}`);
  if (isNestedTooDeep(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function recordedForm(form: Form): Form | string {
  const { length } = JSON.stringify(form);
  return length > MAX_BODY ? note(length, `more than ${MAX_BODY}`) : form;
}

/** A note: what anybody may send is not kept. */
export function unauthenticatedBody({ length }: string): string {
  return note(length, 'sent without a valid token');
}

function note(length: number, reason: string): string {
  return `[not recorded: ${length} characters, ${reason}]`;
}

/** Keeps the latest bodies: where all together are too long, a note takes the place of the oldest. */
export function createBodies<Holder extends { body: unknown }>() {
  // In the order in which they came.
  const lengths = new Map<Holder, number>();
  let total = 0;

  function forget(holder: Holder): void {
    total -= lengths.get(holder) ?? 0;
    lengths.delete(holder);
  }

  return {
    /** Counts the body of a holder, which may have another one already. */
    keep(holder: Holder): void {
      const { length } = holder.body === undefined ? '' : JSON.stringify(holder.body);
      total += length - (lengths.get(holder) ?? 0);
      lengths.set(holder, length);
      for (const oldest of lengths.keys()) {
        if (total <= MAX_BODIES) break;
        forget(oldest);
        oldest.body = `[no longer recorded: the log keeps ${MAX_BODIES} characters of bodies]`;
      }
    },
    forget,
    clear(): void {
      lengths.clear();
      total = 0;
    },
  };
}
