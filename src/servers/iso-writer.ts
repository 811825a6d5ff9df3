/**
 * Writes many dates into one text, from which they are cut. 300 cost a list 12 µs; with a text made for each it would be
 * almost twice that, with `toISOString` ten times that (bench/README.md, "A list against a get").
 */
import { MIN_MICROSECONDS, MIN_MILLISECONDS } from './iso-date.ts';

/** A text stays in memory for as long as one of its dates does, so it has no more than these. */
export const MAX_DATES = 100;
export const DATE_LENGTH = '2026-07-03T09:12:44.120Z'.length;
const DAY_MS = 86_400_000;

const ZERO = 0x30;
/** Four characters are written at once. These are what stands between the digits, each in its place among the four. */
const DASHES = 0x2d_00_00_2d;
const T = 0x54_00;
const COLON = 0x3a_00_00;
const COLON_AND_DOT = 0x3a_00_00_2e;
const Z = 0x5a;

const characters = new DataView(new ArrayBuffer(MAX_DATES * DATE_LENGTH));
let decoder: TextDecoder | undefined;

/** When the day of the last date begins, and its characters, four in a number. */
let dayStart = Number.NaN;
let year = 0;
let month = 0;
let day = 0;

/** Writes a number of seconds or milliseconds as ISO 8601; `false` if it is none of the years 1970 to 9999. */
export function writeDate(index: number, value: unknown): boolean {
  if (typeof value !== 'number' || !(value >= 0 && value < MIN_MICROSECONDS)) return false;
  const time = value < MIN_MILLISECONDS ? value * 1000 : value;
  if (!(time >= dayStart && time < dayStart + DAY_MS)) startDay(Math.floor(time / DAY_MS));
  // `| 0` tells V8 that these are small integers.
  const ofDay = (time - dayStart) | 0;
  const seconds = (ofDay / 1000) | 0;
  const minutes = (seconds / 60) | 0;
  const hours = (minutes / 60) | 0;
  const ms = ofDay - seconds * 1000;
  const hundreds = (ms / 100) | 0;
  const hour = twoDigits(hours);
  const at = index * DATE_LENGTH;
  characters.setUint32(at, year);
  characters.setUint32(at + 4, month);
  characters.setUint32(at + 8, day | (hour >> 8));
  characters.setUint32(at + 12, (hour << 24) | COLON | twoDigits(minutes - hours * 60));
  characters.setUint32(at + 16, COLON_AND_DOT | (twoDigits(seconds - minutes * 60) << 8));
  characters.setUint32(at + 20, ((ZERO + hundreds) << 24) | (twoDigits(ms - hundreds * 100) << 8) | Z);
  return true;
}

/** The text of the first dates that were written. */
export function writtenDates(count: number): string {
  return (decoder ??= new TextDecoder()).decode(new Uint8Array(characters.buffer, 0, count * DATE_LENGTH));
}

/** `Date` would take as long for this as ten dates take. */
function startDay(days: number): void {
  dayStart = days * DAY_MS;
  // Years begin in March here, so that the day that only some have is their last.
  const since0000 = (days + 719_468) | 0;
  const century = ((4 * since0000 + 3) / 146_097) | 0;
  const ofCentury = since0000 - (((146_097 * century) / 4) | 0);
  const yearOfCentury = ((4 * ofCentury + 3) / 1461) | 0;
  const ofYear = ofCentury - (((1461 * yearOfCentury) / 4) | 0);
  const months = ((5 * ofYear + 2) / 153) | 0;
  const years = 100 * century + yearOfCentury + (months < 10 ? 0 : 1);
  year = (twoDigits((years / 100) | 0) << 16) | twoDigits(years % 100);
  month = DASHES | (twoDigits(months < 10 ? months + 3 : months - 9) << 8);
  day = (twoDigits(ofYear - (((153 * months + 2) / 5) | 0) + 1) << 16) | T;
}

/** The characters of two digits. */
function twoDigits(number: number): number {
  const tens = (number / 10) | 0;
  return ((ZERO + tens) << 8) | (ZERO + number - tens * 10);
}
