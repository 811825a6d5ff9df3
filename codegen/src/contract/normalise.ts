import { checkDocument, checkReferences, checkSize, checkSomeLeft, checkCircles } from './check.ts';
import { cleanContract } from './clean.ts';
import type { Contract } from './contract.ts';
import { dropCookies, shapeHeaders, typeRawBodies } from './inputs.ts';
import { hoistReferences } from './inline.ts';
import { giveOperationIds } from './operation-ids.ts';
import {
  inlinePathItems,
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

/** Adds what is known about routes to a contract with tidy paths. */
export type Overlay = (contract: Contract) => void;

/** Normalizes a contract, on a clean copy. The order matters: ids are made from paths, and type names from ids. */
export function normalise(raw: unknown, overlay: Overlay = giveIds): NormalisedContract {
  const contract = cleanContract(raw);
  const notes: Notes = [];
  checkDocument(contract);
  inlinePathItems(contract, notes);
  checkSize(contract);
  shapeContract(contract, notes);
  shapeSchemas(contract);
  listNull(contract);
  upgradeSchemas(contract);
  typeEnumNull(contract);
  checkReferences(contract);
  checkCircles(contract);
  hoistReferences(contract);
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

function giveIds(contract: Contract): void {
  giveOperationIds(contract);
}
