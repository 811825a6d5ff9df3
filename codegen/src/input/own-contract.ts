import { existsSync, readFileSync } from 'node:fs';
import { collectKnownRoutes, type KnownRoutes } from '../known/known-routes.ts';
import { readOwnContract } from '../generate/read.ts';

/** Next to the built command, or in the repository. */
const PLACES = ['./openapi.json', '../../../openapi.json'];

/** Reads the SDK's own contract, which is part of this package. */
export function readKnownRoutes(): KnownRoutes {
  const url = PLACES.map((place) => new URL(place, import.meta.url)).find((each) => existsSync(each));
  if (!url) throw new Error('Failed to find the contract of the SDK: install @temps-sdk/codegen again.');
  return collectKnownRoutes(readOwnContract(JSON.parse(readFileSync(url, 'utf8'))).contract);
}
