import { checkDocument, checkReferences, checkSize, checkSomeLeft } from './check.ts';
import { cleanContract } from './clean.ts';
import type { Contract } from './contract.ts';
import { inlineParts, inlinePathItems, nameSchemas } from './inline.ts';
import { dropCookies, shapeHeaders, typeRawBodies } from './inputs.ts';
import { giveOperationIds } from './operation-ids.ts';
import {
  declarePathParameters,
  dropUnsoundPaths,
  spreadPathParameters,
  tellParametersApart,
  tidyPaths,
  type Notes,
} from './paths.ts';
import { checkAllOf, breakCircles, dropUnsound } from './schemas.ts';
import { listNull, typeEnumNull, shapeSchemas, upgradeSchemas } from './shape-schemas.ts';
import { renameSchemas } from './schema-names.ts';
import { shapeContract } from './shape.ts';

export interface NormalisedContract {
  contract: Contract;
  /** What was left out, a sentence each. */
  notes: Notes;
}

/**
 * Normalizes a contract, on a clean copy. The order matters: ids are made from paths, and type names from ids.
 *
 * @param overlay adds what is known about routes, and gives the ids
 */
export function normalise(
  raw: unknown,
  overlay: (contract: Contract) => void = (contract) => giveOperationIds(contract),
): NormalisedContract {
  const contract = cleanContract(raw);
  const notes: Notes = [];
  checkDocument(contract);
  inlinePathItems(contract, notes);
  checkSize(contract);
  shapeContract(contract, notes);
  checkReferences(contract);
  inlineParts(contract);
  nameSchemas(contract);

  shapeSchemas(contract);
  listNull(contract);
  upgradeSchemas(contract);
  typeEnumNull(contract);

  spreadPathParameters(contract);
  typeRawBodies(contract);
  shapeHeaders(contract);
  tidyPaths(contract, notes);
  dropUnsoundPaths(contract, notes);
  checkSomeLeft(contract, notes);
  dropCookies(contract, notes);
  tellParametersApart(contract, notes);
  declarePathParameters(contract);

  overlay(contract);

  dropUnsound(contract);
  renameSchemas(contract);
  breakCircles(contract);
  checkAllOf(contract);
  return { contract, notes };
}
