import { isWritableTime } from '../lib/time/iso-time.ts';

type FormatCheck = (text: string) => boolean;

const DATE = /^(\d{4}-(?:0[1-9]|1[0-2])-)(?:0[1-9]|1\d|2[0-8]|(29|3[01]))$/;
/** By RFC 3339. JavaScript reads neither leap seconds nor a space in place of the `T`. */
const DATE_TIME = /^([^Tt]+)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;

const CHECKS: Readonly<Record<string, FormatCheck>> = {
  date: isDate,
  // A time has to be one that JavaScript can read and write again, so no year above 9999 in UTC.
  'date-time': (text) => {
    const day = DATE_TIME.exec(text)?.[1];
    return day !== undefined && isDate(day) && isWritableTime(text);
  },
};

/** How messages name what is expected. */
export const FORMAT_WORDS: Readonly<Record<string, string>> = {
  'date-time': 'an ISO 8601 date and time such as 2026-01-15T12:00:00Z',
};

/** The check of a format of the contract. Every text fits one without a check: `binary`, and `uri-reference` of problems. */
export function formatCheck(name: string): FormatCheck | undefined {
  return CHECKS[name];
}

/** Whether the day exists. Days up to the 28th exist in every month. */
function isDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found?.[2]) return found !== null;
  return new Date(Date.parse(`${text}T00:00:00Z`)).getUTCDate() === Number(found[2]);
}
