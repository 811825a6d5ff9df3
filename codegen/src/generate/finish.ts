import { restoreBackslashes } from '../contract/clean-text.ts';
import { describeOperationTypes } from './files/describe-operation-types.ts';
import { indexFile } from './files/index-file.ts';
import { namespacesFile } from './files/namespaces-file.ts';
import type { ReadContract } from './read.ts';
import type { Files } from '../output/files.ts';
import type { GenerateSettings } from './settings.ts';
import { schemasFile } from './files/schemas-file.ts';

/** hey-api's client, which the SDK does not use. */
const CLIENT = /^(core|client)\/|^client\.gen\.ts$/;

const MAX_LINE = 120;

/** What hey-api's own printer does not do: leave out what nobody uses, break long lines. */
export function finish(rendered: Files, read: ReadContract, settings: GenerateSettings): Files {
  const files: Files = new Map();
  for (const [path, code] of rendered) {
    if (CLIENT.test(path)) continue;
    const used = withoutErrorTypes(withoutClientOptions(restoreBackslashes(code)));
    const described = path === 'types.gen.ts' ? describeOperationTypes(used, read.methods) : used;
    files.set(path, breakUnions(breakImports(withOpenLists(withZod4(described)))));
  }
  files.set('namespaces.gen.ts', restoreBackslashes(namespacesFile(read, settings)));
  if (settings.kind === 'instance') {
    files.set('index.ts', indexFile(settings));
    if (settings.zod) files.set('schemas.gen.ts', schemasFile(settings));
  }
  return files;
}

/** The options of hey-api's client, which is not used. */
function withoutClientOptions(code: string): string {
  return code.replace(/^export type ClientOptions = \{\n(?: .*\n)*\};\n\n/m, '');
}

/** The bodies of failures by status, a third of the types: a call that fails throws an error of the SDK, which has read them. */
function withoutErrorTypes(code: string): string {
  return code.replace(
    /^export type (\w+)Errors = \{\n(?: .*\n)*\};\n\nexport type \1Error = \1Errors\[keyof \1Errors\];\n\n/gm,
    '',
  );
}

/** One name a line where the line would be too long, so that a new name is a line of a diff. */
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

/** The name of zod 4 that `zod` 3.25 has too. */
function withZod4(code: string): string {
  return code.replace("\nimport * as z from 'zod';\n", "\nimport * as z from 'zod/v4';\n");
}

/** The items of a list are no union to hey-api's plugin: see `openEnum`. */
function withOpenLists(code: string): string {
  return code.replace(/(Array<(?:'[^'\n]*' \| )+)string>/g, '$1(string & {})>');
}

function breakUnions(code: string): string {
  return code.replace(/^(export type \w+ =) ('[^'\n]*'(?: \| '[^'\n]*')+);$/gm, (line, start: string, names: string) =>
    line.length <= MAX_LINE ? line : `${start}\n    | ${names.split(' | ').join('\n    | ')};`,
  );
}
