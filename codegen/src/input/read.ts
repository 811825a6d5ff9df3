import { listRoutes } from '../contract/contract.ts';
import { normalise, type NormalisedContract } from '../contract/normalise.ts';
import { applyKnown } from '../known/overlay.ts';
import { type KnownRoutes, routeKey } from '../known/known-routes.ts';
import { listMethods, type Method } from '../operations/methods.ts';
import { describeBounds, describeOmissions } from '../prose/describe.ts';

/** A normalized contract with a method for each operation. */
export interface ReadContract extends NormalisedContract {
  methods: Method[];
  /** Paths whose parameters were renamed to the SDK's names. */
  renamed: string[];
}

/** Reads the SDK's own contract. */
export function readOwnContract(raw: unknown): ReadContract {
  const normalised = normalise(raw);
  describeBounds(normalised.contract);
  describeOmissions(normalised.contract);
  return { ...normalised, methods: listMethods(normalised.contract), renamed: [] };
}

/**
 * Reads the contract of an instance, and applies what the SDK's contract says about the same
 * routes.
 */
export function readInstanceContract(raw: unknown, known: KnownRoutes): ReadContract {
  let renamed: string[] = [];
  const normalised = normalise(raw, (contract) => {
    // These examples use method names of another SDK.
    for (const { operation } of listRoutes(contract)) delete operation['x-codeSamples'];
    renamed = applyKnown(contract, known);
  });
  describeBounds(normalised.contract);
  describeOmissions(normalised.contract);
  return {
    ...normalised,
    renamed,
    methods: listMethods(normalised.contract, { known, undescribed: 'auto' }),
  };
}

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
    pages: methods
      .filter(({ paging }) => paging)
      .map(({ namespace, name }) => `${namespace}.${name}`),
    added: methods.filter(({ method, path }) => !known.find(method, path)).map(describe),
    missing: known.all
      .filter(({ method, path }) => !present.has(routeKey(method, path)))
      .map(describe),
    renamed,
    notes,
  };
}

function describe({ namespace, name, method, path }: Method): string {
  return `${namespace}.${name} (${method} ${path})`;
}
