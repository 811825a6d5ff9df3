import { methodsByNamespace, type Method } from '../../operations/methods.ts';

const TYPES =
  /^export type (\w+)Data = \{\n((?: .*\n)*)\};\n(?:\nexport type \1Responses = \{\n(?: .*\n)*\};\n)?(?:\nexport type \1Response = .*;\n)?/gm;
const ROUTE = /^ {4}url: '(.*)';$/m;

/** Adds docs to the types of operations and their parameters, which hey-api leaves without. */
export function describeOperationTypes(code: string, methods: readonly Method[]): string {
  const calls = new Map<string, string>();
  for (const group of methodsByNamespace(methods).values())
    for (const { namespace, name, path, operationId } of group)
      calls.set(operationKey(operationId, path), `${namespace}.${name}`);
  return code.replaceAll(TYPES, (types, name: string, members: string) => {
    const route = ROUTE.exec(members)?.[1];
    if (route === undefined) return types;
    const call = `\`${calls.get(operationKey(name, route)) ?? route}\``;
    return types
      .replace('export type', () => `/** What ${call} sends. */\nexport type`)
      .replace(/^ {4}(path|query)\??: \{$/gm, (line, part: string) => `    /** Parameters of the ${part}. */\n${line}`)
      .replace(`export type ${name}Responses `, (start) => `/** The responses of ${call}, by status. */\n${start}`)
      .replace(`export type ${name}Response `, (start) => `/** The response of ${call}. */\n${start}`);
  });
}

/** Ignores case, since hey-api changes that of operation ids. */
function operationKey(operationId: string, route: string): string {
  return `${operationId.replaceAll(/[^a-z0-9]/gi, '').toLowerCase()} ${route}`;
}
