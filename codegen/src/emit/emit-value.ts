import { $ } from '@hey-api/openapi-ts';

/** Emits plain data on one line, however many members it has. */
export function inlineValue(value: unknown): ReturnType<typeof $.fromValue> {
  if (value === undefined) return $('undefined');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return $.fromValue(value);
  const object = $.object().inline();
  for (const [key, member] of Object.entries(value)) object.prop(key, inlineValue(member));
  return object;
}
