import { parseDocument } from 'yaml';

/** A contract in JSON or YAML. `source` is where it was read, for the error. */
export function parseContract(text: string, source: string): unknown {
  try {
    return /^\s*[[{]/.test(text) ? (JSON.parse(text) as unknown) : parseYaml(text);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Error(`Failed to read ${source}: it is neither JSON nor YAML (${reason.replace(/\.$/, '')}).`, {
      cause: error,
    });
  }
}

function parseYaml(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'error', prettyErrors: false });
  const [first] = document.errors;
  if (first) throw first;
  // Aliases are copied where they are used; a few of them could otherwise stand for millions of values.
  return document.toJS({ maxAliasCount: 1000 }) as unknown;
}
