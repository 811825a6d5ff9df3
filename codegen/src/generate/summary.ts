import { routeKey, type KnownRoutes } from '../known/known-routes.ts';
import type { Method } from '../operations/methods.ts';
import type { ReadContract } from './read.ts';

/** What was generated from a contract, and how the contract differs from the SDK's own. */
export interface Summary {
  methods: number;
  namespaces: number;
  /** Names of the methods that page. */
  pages: string[];
  /** Methods that the SDK's own contract lacks, with their routes. */
  added: string[];
  /** Methods of the SDK that this instance lacks, with their routes. */
  missing: string[];
  /** Path parameters that were renamed to the SDK's names. */
  renamed: string[];
  /** What was left out, a sentence each. */
  notes: string[];
}

export function summarise({ methods, notes, renamed }: ReadContract, known: KnownRoutes): Summary {
  const present = new Set(methods.map(({ method, path }) => routeKey(method, path)));
  return {
    methods: methods.length,
    namespaces: new Set(methods.map(({ namespace }) => namespace)).size,
    pages: methods.filter(({ paging }) => paging).map(({ namespace, name }) => `${namespace}.${name}`),
    added: methods.filter(({ method, path }) => !known.find(method, path)).map(describe),
    missing: known.all.filter(({ method, path }) => !present.has(routeKey(method, path))).map(describe),
    renamed,
    notes,
  };
}

function describe({ namespace, name, method, path }: Method): string {
  return `${namespace}.${name} (${method} ${path})`;
}
