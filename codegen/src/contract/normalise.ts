import { checkDocument, checkReferences, checkSize, checkSomeLeft } from './check.ts';
import { checkCircles } from './circles.ts';
import { cleanContract } from './clean.ts';
import type { Contract } from './contract.ts';
import { dropCookies } from './inputs/cookies.ts';
import { shapeHeaders } from './inputs/header-parameters.ts';
import { hoistReferences } from './hoist.ts';
import { giveOperationIds } from './operation-ids.ts';
import { inlinePathItems } from './path-items.ts';
import {
  declarePathParameters,
  dropUnsoundPaths,
  spreadPathParameters,
  tellParametersApart,
  tidyPaths,
  type Notes,
} from './paths.ts';
import { typeRawBodies } from './inputs/raw-bodies.ts';
import { checkAllOf } from './schemas/all-of.ts';
import { listNull, typeEnumNull } from './schemas/enum-null.ts';
import { renameSchemas } from './schemas/schema-names.ts';
import { breakCircles, dropUnsound } from './schemas/schemas.ts';
import { shapeContract } from './shape.ts';
import { shapeSchemas } from './schemas/shape-schemas.ts';
import { upgradeSchemas } from './schemas/upgrade.ts';

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
