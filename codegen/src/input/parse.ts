import { parseDocument } from 'yaml';

/** Parses a contract in JSON or YAML. @param source where it was read from, for the error */
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
  // Limited, since a few nested aliases could expand to millions of values.
  return document.toJS({ maxAliasCount: 1000 }) as unknown;
}
