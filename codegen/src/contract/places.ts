import { listRoutes, type Contract } from './contract.ts';

/** The operations and components of a contract, each with how an error names it. */
export function listPlaces(contract: Contract): [place: string, part: unknown][] {
  const operations = listRoutes(contract).map(({ method, path, operation }): [string, unknown] => [
    `${method} ${path}`,
    operation,
  ]);
  const components = Object.entries(contract.components ?? {}).flatMap(([kind, parts]) =>
    Object.entries(parts ?? {}).map(([name, part]): [string, unknown] => [
      kind === 'schemas' ? `the schema ${name}` : `components/${kind}/${name}`,
      part,
    ]),
  );
  return [...operations, ...components];
}
