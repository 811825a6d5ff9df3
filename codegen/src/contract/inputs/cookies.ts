import { listRoutes, readParameters, type Contract } from '../contract.ts';
import type { Notes } from '../paths.ts';

/** Leaves out parameters that are cookies, for which a call has no member. Notes each name once. */
export function dropCookies(contract: Contract, notes: Notes): void {
  const places = new Map<string, string[]>();
  for (const { method, path, operation } of listRoutes(contract)) {
    const parameters = readParameters(contract, operation);
    operation.parameters = operation.parameters?.filter((_, index) => parameters[index]?.in !== 'cookie');
    for (const { in: place, name, required } of parameters) {
      if (place !== 'cookie') continue;
      const cookie = `The ${required ? 'required ' : ''}cookie ${name}`;
      places.set(cookie, [...(places.get(cookie) ?? []), `${method} ${path}`]);
    }
  }
  for (const [cookie, [first, ...others]] of places) {
    const of = others.length > 0 ? `${first} and ${others.length} more` : first;
    notes.push(`${cookie} of ${of} is left out: send it as \`cookie\` in \`headers\`.`);
  }
}
