import { camelCase, kebabCase } from './words.ts';

const MAX_IDENTIFIER = 80;

/** A key for a name. Names with the same key differ only in case or separators, and may become the same identifier. */
export function distinctKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Makes the name of a type: the name itself if it is an identifier, else its words in PascalCase. */
export function typeIdentifier(name: string, fallback: string): string {
  if (/^[A-Z][A-Za-z0-9]{0,79}$/.test(name)) return name;
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const joined = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
  return prefixed(joined, fallback).slice(0, MAX_IDENTIFIER);
}

/** Makes the name of an operation, in camelCase. `undefined` if the text has no letters or digits. */
export function operationIdentifier(id: string): string | undefined {
  const name = /^[a-z][A-Za-z0-9]{0,79}$/.test(id) ? id : camelCase(id).slice(0, MAX_IDENTIFIER);
  return name ? prefixed(name, 'op') : undefined;
}

function prefixed(name: string, prefix: string): string {
  return /^[A-Za-z]/.test(name) ? name : prefix + name;
}

/** The file of a namespace, without its extension. Never `index`, to which hey-api does not add `.gen`. */
export function namespaceFile(name: string): string {
  const file = kebabCase(name);
  return `namespaces/${file === 'index' ? 'index_' : file}`;
}
