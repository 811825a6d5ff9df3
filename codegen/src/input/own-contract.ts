import { existsSync, readFileSync } from 'node:fs';
import { collectKnownRoutes, type KnownRoutes } from '../known/known-routes.ts';
import { readOwnContract } from '../generate/read.ts';

/** Beside the built command, and in the repository. */
const PLACES = ['./openapi.json', '../../../openapi.json'];

/** What the SDK's own contract says, which this package brings along. */
export function readKnownRoutes(): KnownRoutes {
  const url = PLACES.map((place) => new URL(place, import.meta.url)).find((each) => existsSync(each));
  if (!url) throw new Error('Failed to find the contract of the SDK: install @temps-sdk/codegen again.');
  return collectKnownRoutes(readOwnContract(JSON.parse(readFileSync(url, 'utf8'))).contract);
}
