import { parseArgs } from 'node:util';
import { UsageError } from '../problems.ts';

/** The parsed arguments of the command. */
export interface Arguments {
  command: 'generate' | 'diff' | 'help' | 'version';
  url: string | undefined;
  input: string | undefined;
  output: string | undefined;
  /** The tags of the operations to keep. */
  only: string[] | undefined;
  zod: boolean;
  check: boolean;
  json: boolean;
  extension: '.js' | '.ts';
}

/** Throws a `UsageError` of one sentence for invalid arguments. */
export function parseArguments(args: string[], env: NodeJS.ProcessEnv): Arguments {
  const { values, positionals } = parse(args);
  const command = readCommand(positionals, values);
  const { input, output, zod = false, check = false, json = false } = values;
  const url = values.url ?? (input === undefined ? env['TEMPS_API_URL'] || undefined : undefined);
  const asked = {
    command,
    url,
    input,
    output,
    only: readTags(values.only),
    zod,
    check,
    json,
    extension: readExtension(values['import-extension']),
  };
  if (command === 'help' || command === 'version') return asked;
  if (values.url !== undefined && values.input !== undefined)
    throw new UsageError(
      'Failed to read the arguments: --url and --input are two contracts. Give one of them.',
    );
  if (asked.url === undefined && asked.input === undefined)
    throw new UsageError(
      'Failed to read the arguments: there is no contract. Give --url https://your-instance.temps.dev or --input openapi.json.',
    );
  if (command === 'generate' && asked.output === undefined)
    throw new UsageError(
      'Failed to read the arguments: there is no folder to write. Give --output src/temps.',
    );
  return asked;
}

const OPTIONS = {
  url: { type: 'string' },
  input: { type: 'string', short: 'i' },
  output: { type: 'string', short: 'o' },
  only: { type: 'string' },
  zod: { type: 'boolean' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
  'import-extension': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    const [, unknown = ''] = /^Unknown option '--(.*)'/.exec(reason) ?? [];
    const meant = meantFlag(unknown);
    throw new UsageError(
      `Failed to read the arguments: ${reason}.${meant ? ` Did you mean --${meant}?` : ''} See temps-codegen --help.`,
      { cause: error },
    );
  }
}

/** The flag with the same letters in another order, or with the same beginning. */
function meantFlag(unknown: string): string | undefined {
  const flags = Object.keys(OPTIONS);
  return (
    flags.find((flag) => sortLetters(flag) === sortLetters(unknown)) ??
    flags.find((flag) => unknown.length > 2 && flag.startsWith(unknown.slice(0, 3)))
  );
}

function sortLetters(name: string): string {
  return Array.from(name).sort().join('');
}

function readCommand(
  positionals: string[],
  { help, version }: { help?: boolean | undefined; version?: boolean | undefined },
): Arguments['command'] {
  if (help) return 'help';
  if (version) return 'version';
  const [command = 'generate', ...others] = positionals;
  if (others.length > 0 || (command !== 'generate' && command !== 'diff' && command !== 'help'))
    throw new UsageError(
      `Failed to read the arguments: there is no command ${JSON.stringify(positionals.join(' '))}. See temps-codegen --help.`,
    );
  return command;
}

function readExtension(value = 'js'): '.js' | '.ts' {
  if (value === 'js' || value === 'ts') return `.${value}`;
  throw new UsageError(
    `Failed to read --import-extension ${JSON.stringify(value)}: it must be js or ts.`,
  );
}

function readTags(value: string | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  const tags = value.split(',').map((tag) => tag.trim());
  if (tags.includes(''))
    throw new UsageError(
      "Failed to read --only: a tag has no name. Give tags of the contract: --only 'KV Store,Blob'.",
    );
  return tags;
}

export const HELP = `Makes a typed client for your own Temps instance, from its own contract.

  temps-codegen --url https://your-instance.temps.dev --output src/temps
  temps-codegen --input openapi.json --output src/temps
  temps-codegen diff --url https://your-instance.temps.dev

Commands
  generate            writes the client. The default
  diff                lists the methods that only the instance or only the SDK has;
                      with --output, the files of that folder that are out of date

The contract
  --url URL           the address of the instance or its contract; else TEMPS_API_URL. The token is read
                      from TEMPS_API_TOKEN, TEMPS_TOKEN or TEMPS_API_KEY, and goes to this origin only
  --input, -i FILE    a contract in JSON or YAML, OpenAPI 3.0 or 3.1; - reads standard input

The client
  --output, -o DIR    the folder to write: new, empty, or written by this command before
  --only TAGS         generates only the operations with one of these tags: --only 'KV Store,Blob'
  --zod               writes zod schemas too, for \`validate\`
  --import-extension  js, or ts for files that Node runs without a build. Default js
  --check             writes nothing, and exits with 1 if the folder is out of date

  --json              prints the summary as JSON
  --version, -v
  --help, -h

The exit code is 2 for a wrong argument, file or URL, and 1 for any other failure.
`;
