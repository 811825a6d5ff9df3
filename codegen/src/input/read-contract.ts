import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { systemProblem, UsageError } from '../problems.ts';
import { parseDocument } from 'yaml';
import { collectKnownRoutes, type KnownRoutes } from '../known/known-routes.ts';
import { readOwnContract } from './read.ts';

/** A larger one is refused, since it could take all memory. */
const MAX_CONTRACT_BYTES = 64 * 1024 * 1024;

/** Reads a contract from a file, a pipe (`--input <(…)`) or standard input (`--input -`). */
export async function readContractFile(path: string): Promise<Uint8Array> {
  if (!path.trim())
    throw new UsageError('Failed to read the contract: --input has no name. Give a file.');
  try {
    return await readBytes(path === '-' ? process.stdin : createReadStream(path));
  } catch (error) {
    throw new UsageError(`Failed to read ${path}: ${systemProblem(error)}.`, { cause: error });
  }
}

/** Collects the chunks of a contract. Throws if it gets too large. */
export async function readBytes(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    if (size > MAX_CONTRACT_BYTES) throw new Error(`it has more than ${MAX_CONTRACT_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Decodes UTF-8 or UTF-16, without the byte order mark. PowerShell writes UTF-16, with the mark
 * `FF FE`.
 */
export function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Parses a contract in JSON or YAML. @param source where it was read from, for the error */
export function parseContract(text: string, source: string): unknown {
  try {
    return /^\s*[[{]/.test(text) ? (JSON.parse(text) as unknown) : parseYaml(text);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError(
      `Failed to read ${source}: it is neither JSON nor YAML (${reason.replace(/\.$/, '')}).`,
      {
        cause: error,
      },
    );
  }
}

function parseYaml(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'error', prettyErrors: false });
  const [first] = document.errors;
  if (first) throw first;
  // Limited, since a few nested aliases could expand to millions of values.
  return document.toJS({ maxAliasCount: 1000 }) as unknown;
}

/** Next to the built command, or in the repository. */
const PLACES = ['./openapi.json', '../../../openapi.json'];

/** Reads the SDK's own contract, which is part of this package. */
export function readKnownRoutes(): KnownRoutes {
  const url = PLACES.map((place) => new URL(place, import.meta.url)).find((each) =>
    existsSync(each),
  );
  if (!url)
    throw new Error('Failed to find the contract of the SDK: install @temps-sdk/codegen again.');
  return collectKnownRoutes(readOwnContract(JSON.parse(readFileSync(url, 'utf8'))).contract);
}
