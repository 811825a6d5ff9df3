import type { Plugins } from '@hey-api/openapi-ts';

type UnionContext = Parameters<NonNullable<Plugins.HeyApiTypeScript.Resolvers['union']>>[0];

function isAnyString(schema: UnionContext['schemas'][number]): boolean {
  return (
    schema.type === 'string' && schema.const === undefined && schema.format === undefined && schema.items === undefined
  );
}

/**
 * TypeScript reduces `'a' | 'b' | string` to `string`. `'a' | 'b' | (string & {})` accepts any string too, and editors
 * still suggest the known values.
 */
export function openEnum({ $, childResults, schemas }: UnionContext) {
  const open = schemas.findIndex(isAnyString);
  const known = schemas.some(
    ({ type, $ref, const: value }) => type === 'enum' || $ref || (type === 'string' && value !== undefined),
  );
  if (open < 0 || !known) return undefined;
  const anyString = $.type.and($.type('string'), $.type.object());
  return $.type.or(...childResults.map(({ type }, index) => (index === open ? anyString : type)));
}
