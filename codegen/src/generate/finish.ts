import { restoreBackslashes } from '../contract/clean.ts';
import { findSecretFields } from '../contract/schemas.ts';
import { divideTypes } from './models.ts';
import { indexFile, namespacesFile, schemasFile } from './files.ts';
import type { ReadContract } from '../input/read.ts';
import type { Files } from '../output/files.ts';
import type { GenerateSettings } from './configure.ts';
import { distinctKey } from '../naming/words.ts';

const MAX_LINE = 120;

/** A change of the text that hey-api has written. */
interface Pass {
  name: string;
  change: (code: string, read: ReadContract, path: string) => string;
}

/** In this order. */
const PASSES: readonly Pass[] = [
  { name: "remove the options of hey-api's client", change: withoutClientOptions },
  { name: 'describe the types of operations', change: describeOperationTypes },
  { name: 'type the base of each namespace', change: withTypedBase },
  { name: 'import zod 4', change: withZod4 },
  { name: 'open the enums of lists', change: withOpenLists },
  { name: 'break imports', change: breakImports },
];

/**
 * Post-processes the output of hey-api: removes unused code, breaks long lines. A pass that finds no
 * place in the SDK's own contract was made for another version of hey-api.
 */
export function finish(rendered: Files, read: ReadContract, settings: GenerateSettings): Files {
  const files: Files = new Map();
  for (const [path, code] of rendered) files.set(path, restoreBackslashes(code));
  for (const pass of PASSES) {
    const before = new Map(files);
    for (const [path, code] of before) files.set(path, pass.change(code, read, path));
    const isFound = [...before].some(([path, code]) => files.get(path) !== code);
    if (!isFound && settings.needsEachPass)
      throw new Error(
        `Failed to generate: hey-api writes nothing that the pass "${pass.name}" of codegen/src/generate/finish.ts changes. Look at what it writes, and change the pass or remove it.`,
      );
  }
  for (const [path, code] of divideTypes(files.get('types.gen.ts') ?? '', settings))
    files.set(path, code);
  files.set('namespaces.gen.ts', restoreBackslashes(namespacesFile(read, settings)));
  if (settings.zod) {
    // hey-api writes none where the contract has no schema.
    const zod = files.get('zod.gen.ts') ?? `${settings.header}\n\nexport {};\n`;
    files.set('zod.gen.ts', zod);
    files.set('schemas.gen.ts', restoreBackslashes(schemasFile(read, settings, zod)));
  }
  if (settings.kind === 'instance')
    files.set('index.ts', restoreBackslashes(indexFile(settings, findSecretFields(read.contract))));
  return files;
}

/** Types the base of each namespace: hey-api's builder writes none. */
function withTypedBase(code: string): string {
  return code.replace(/^(export class \w+<TDefault .*> extends Namespace) \{$/m, '$1<TDefault> {');
}

/** Removes the options of hey-api's client, which is not used. */
function withoutClientOptions(code: string): string {
  return code.replace(/^export type ClientOptions = \{\n(?: .*\n)*\};\n\n/m, '');
}

/** Puts each imported name on its own line if the line is too long, so that diffs can be read. */
function breakImports(code: string): string {
  return code.replace(
    /^(import (?:type )?)\{ (.*) \} from (.*)$/gm,
    (line, start: string, names: string, end: string) =>
      line.length <= MAX_LINE
        ? line
        : `${start}{\n${names
            .split(', ')
            .map((name) => `    ${name},\n`)
            .join('')}} from ${end}`,
  );
}

/** Imports `zod/v4`, which zod 3.25 has too. */
function withZod4(code: string): string {
  return code.replace("\nimport * as z from 'zod';\n", "\nimport * as z from 'zod/v4';\n");
}

/** Opens enums in array items, which hey-api's plugin does not see as unions: see `openEnum`. */
function withOpenLists(code: string): string {
  return code.replace(/(Array<(?:'[^'\n]*' \| )+)string>/g, '$1(string & {})>');
}

const TYPES =
  /^export type (\w+)Data = \{\n((?: .*\n)*)\};\n(?:\nexport type \1Responses = \{\n(?: .*\n)*\};\n)?(?:\nexport type \1Response = .*;\n)?/gm;
const ROUTE = /^ {4}url: '(.*)';$/m;

/** Adds docs to the types of operations and their parameters, which hey-api leaves without. */
function describeOperationTypes(code: string, { methods }: ReadContract, path: string): string {
  if (path !== 'types.gen.ts') return code;
  // Without their case, since hey-api changes that of operation ids.
  const calls = new Map<string, string>();
  for (const { namespace, name, path: route, operationId } of methods)
    calls.set(`${distinctKey(operationId)} ${route}`, `${namespace}.${name}`);
  return code.replaceAll(TYPES, (types, name: string, members: string) => {
    const route = ROUTE.exec(members)?.[1];
    if (route === undefined) return types;
    const call = `\`${calls.get(`${distinctKey(name)} ${route}`) ?? route}\``;
    return types
      .replace('export type', () => `/** What ${call} sends. */\nexport type`)
      .replace(
        /^ {4}(path|query)\??: \{$/gm,
        (line, part: string) => `    /** Parameters of the ${part}. */\n${line}`,
      )
      .replace(
        `export type ${name}Responses `,
        (start) => `/** The responses of ${call}, by status. */\n${start}`,
      )
      .replace(
        `export type ${name}Response `,
        (start) => `/** The response of ${call}. */\n${start}`,
      );
  });
}
