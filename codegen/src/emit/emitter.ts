import { type DefinePlugin, $ } from '@hey-api/openapi-ts';
import type { Contract } from '../contract/contract.ts';
import type { Method } from '../operations/methods.ts';

/** What the plugin has to write. */
export interface Plan {
  contract: Contract;
  methods: Method[];
  /** Where to import the base classes from: a file relative to the output folder, or a package. */
  runtime: string;
  /** Whether this is the SDK's own code, with tables that only the SDK reads. */
  isSdk: boolean;
  /** Whether to write the table of all operations. */
  hasTable: boolean;
}

export type TempsNamespaces = DefinePlugin<{ name: 'temps-namespaces' }>;

export type Instance = TempsNamespaces['Instance'];

/**
 * The state of a run of the plugin: its plan, and hey-api's id of each operation by method and
 * path.
 */
export interface Emitter {
  plugin: Instance;
  plan: Plan;
  ids: ReadonlyMap<string, string>;
}

export type Symbol = ReturnType<Instance['symbol']>;

/** The runtime types in the signatures of methods. */
const RUNTIME_TYPES = [
  'CallOptions',
  'CallResult',
  'LineCallOptions',
  'ListPage',
  'ListPromise',
  'ServerSentEvent',
  'UploadCallOptions',
] as const;
export type RuntimeTypes = Record<(typeof RUNTIME_TYPES)[number], Symbol>;

/** Emits plain data on one line, however many members it has. */
export function inlineValue(value: unknown): ReturnType<typeof $.fromValue> {
  if (value === undefined) return $('undefined');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return $.fromValue(value);
  const object = $.object().inline();
  for (const [key, member] of Object.entries(value)) object.prop(key, inlineValue(member));
  return object;
}

/** The runtime types as a file imports them. @param external where from, seen from that file */
export function runtimeTypes(plugin: Instance, external: string): RuntimeTypes {
  return Object.fromEntries(
    RUNTIME_TYPES.map((type) => [type, plugin.symbol(type, { external, kind: 'type' })]),
  ) as RuntimeTypes;
}
