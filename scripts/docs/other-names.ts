import { readFileSync } from 'node:fs';
import { table } from './markdown.ts';
import { allMethods, methodLink, type Reference } from './reference.ts';

/**
 * By route, the names under which users of the other package for Temps know 234 methods. It has no
 * entry for the methods of the REST API reference, which gives their names.
 */
const names = JSON.parse(
  readFileSync(new URL('other-names.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** How many methods have the same name in both packages, and a table of the others. */
export function compareNames(reference: Reference): { same: number; others: number; rows: string } {
  const methods = allMethods(reference);
  const own = new Map(methods.map((method) => [`${method.namespace}.${method.name}`, method]));
  const known = methods.flatMap((method) => {
    const name = names[`${method.method} ${method.path}`];
    return name === undefined ? [] : [{ name, method }];
  });
  const renamed = known
    .filter(({ name, method }) => own.get(name) !== method)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rows = renamed.map(({ name, method }) => {
    const other = own.get(name);
    return [
      `\`${name}\``,
      methodLink(method),
      `\`${method.method} ${method.path}\``,
      other ? `\`${name}\` is \`${other.method} ${other.path}\` here` : '',
    ];
  });
  return {
    same: known.length - renamed.length,
    others: renamed.length,
    rows: table(['there', 'here', 'route', 'beware'], rows),
  };
}
