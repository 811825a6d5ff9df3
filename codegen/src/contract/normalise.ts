import { cleanContract } from './clean.ts';
import { listRoutes, type Contract } from './contract.ts';
import { giveOperationIds, renameSchemas } from './names.ts';
import { readPaths } from './paths.ts';
import { inlineReferences } from './inline-references.ts';
import { readSchemas } from './schemas.ts';
import { UsageError } from '../problems.ts';

/** A larger contract could take all memory or time. */
const MAX_OPERATIONS = 10_000;

export interface NormalisedContract {
  contract: Contract;
  /** What was left out, a sentence each. */
  notes: string[];
}

/**
 * Normalizes a contract, on a clean copy. The order matters: names are made from paths, and those
 * of types from ids.
 *
 * @param overlay adds what is known about routes, and gives the ids
 */
export function normalise(
  raw: unknown,
  overlay: (contract: Contract) => void = (contract) => giveOperationIds(contract),
): NormalisedContract {
  const { openapi } = Object.assign({ openapi: undefined }, raw as object);
  if (!String(openapi).startsWith('3.'))
    throw new UsageError(
      'Failed to read the contract: it is not an OpenAPI 3.0 or 3.1 document. Give the file or URL of one.',
    );
  const contract = cleanContract(raw);
  inlineReferences(contract);
  const notes = readPaths(contract);
  checkSize(contract, notes);
  readSchemas(contract);
  overlay(contract);
  renameSchemas(contract);
  return { contract, notes };
}

function checkSize(contract: Contract, notes: readonly string[]): void {
  const operations = listRoutes(contract).length;
  if (operations === 0)
    throw new Error(
      `Failed to read the contract: it has no operations that can be called under \`paths\`. ${notes[0] ?? "Check that it is the API's own document."}`,
    );
  if (operations > MAX_OPERATIONS)
    throw new Error(
      `Failed to read the contract: it has ${operations} operations, and ${MAX_OPERATIONS} are the most. Split it.`,
    );
}
