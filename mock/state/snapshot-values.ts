import { fromBase64, toBase64 } from '../lib/bytes.ts';

/** A value that JSON does not have is written as an object with one of these as its only key. */
const TAGS = ['$map', '$set', '$bytes', '$object'] as const;

/** Copies a value, and replaces what JSON does not have. */
export function encode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Map) return { $map: Array.from(value, encode) };
  if (value instanceof Set) return { $set: Array.from(value, encode) };
  if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
  const members = mapMembers(value, encode);
  // User data may contain such a key, too.
  return TAGS.some((tag) => Object.hasOwn(members, tag)) ? { $object: members } : members;
}

/** Reverses `encode()`. The result is a deep copy. */
export function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decode);
  const [tag, inner] = Object.entries(value)[0] ?? [];
  switch (tag) {
    case '$map':
      return new Map(
        (inner as [unknown, unknown][]).map(([key, item]) => [decode(key), decode(item)]),
      );
    case '$set':
      return new Set((inner as unknown[]).map(decode));
    case '$bytes':
      return fromBase64(inner as string);
    case '$object':
      return mapMembers(inner as object, decode);
    default:
      return mapMembers(value, decode);
  }
}

function mapMembers(members: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, change(member)]),
  );
}
