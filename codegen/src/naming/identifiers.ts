import { camelCase } from './words.ts';

const MAX_IDENTIFIER = 80;

/** Two names with one key would be one to some printer: they differ in case or in what stands between words only. */
export function distinctKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A name of a type: as it is where it can be one, else its words, each with a capital. */
export function typeIdentifier(name: string, fallback: string): string {
  if (/^[A-Z][A-Za-z0-9]{0,79}$/.test(name)) return name;
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const joined = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
  return prefixed(joined, fallback).slice(0, MAX_IDENTIFIER);
}

/** A name of an operation: camelCase. `undefined` if the text has no letter or digit for it. */
export function operationIdentifier(id: string): string | undefined {
  const name = /^[a-z][A-Za-z0-9]{0,79}$/.test(id) ? id : camelCase(id).slice(0, MAX_IDENTIFIER);
  return name ? prefixed(name, 'op') : undefined;
}

function prefixed(name: string, prefix: string): string {
  return /^[A-Za-z]/.test(name) ? name : prefix + name;
}
