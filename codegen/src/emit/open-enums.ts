import type { Plugins } from '@hey-api/openapi-ts';

type UnionContext = Parameters<NonNullable<Plugins.HeyApiTypeScript.Resolvers['union']>>[0];

function isAnyString(schema: UnionContext['schemas'][number]): boolean {
  return (
    schema.type === 'string' && schema.const === undefined && schema.format === undefined && schema.items === undefined
  );
}

/**
 * `'a' | 'b' | string` is just `string` to TypeScript; `'a' | 'b' | (string & {})` takes any string as well, and editors still offer what is known.
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
