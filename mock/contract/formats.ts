import { fullFormats } from 'ajv-formats/dist/formats.js';
import { ownValue } from '../lib/own-value.ts';
import { isWritableTime } from '../lib/time/iso-time.ts';

/** As the mock itself writes nearly all of them: days that every month has. */
const COMMON: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/,
  'date-time': /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
};

export type FormatCheck = (text: string) => boolean;

const known = new Map<string, FormatCheck>();

/**
 * Whether a text is of a format; any text is of one that nobody knows. Times are a fifth of what checking a list costs: the
 * exact check is only for those that need it. A leap second is a time by RFC 3339, and none that JavaScript can read; a
 * year beyond 9999, as an offset can make it, is none that it can write.
 */
export function formatCheck(name: string): FormatCheck {
  let check = known.get(name);
  if (!check) known.set(name, (check = makeCheck(name)));
  return check;
}

function makeCheck(name: string): FormatCheck {
  const exact = exactCheck(ownValue(fullFormats, name));
  const common = ownValue(COMMON, name);
  return common ? (text) => common.test(text) || (exact(text) && isWritableTime(text)) : exact;
}

/** From what `ajv-formats` has in many forms. */
function exactCheck(format: unknown): FormatCheck {
  if (format instanceof RegExp) return (text) => format.test(text);
  if (typeof format === 'function') return format as FormatCheck;
  if (typeof format !== 'object' || format === null) return () => true;
  // For numbers, whose type says enough.
  if ('type' in format && format.type === 'number') return () => true;
  return 'validate' in format ? exactCheck(format.validate) : () => true;
}

/** Those whose check is not the exact one alone. */
export const TIME_FORMATS: readonly string[] = Object.keys(COMMON);
