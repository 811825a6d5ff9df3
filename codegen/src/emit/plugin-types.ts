import type { DefinePlugin } from '@hey-api/openapi-ts';
import type { Contract } from '../contract/contract.ts';
import type { Method } from '../operations/methods.ts';

/** What the plugin writes, decided before it runs. */
export interface Plan {
  contract: Contract;
  methods: Method[];
  /** Where the base classes are: a file, relative to the output folder, or a package. */
  runtime: string;
  /** Whether it is the SDK's own code, with the tables that only the SDK reads. */
  isSdk: boolean;
  /** The methods of the table of all operations; no table is written where it is left out. */
  table: Method[] | undefined;
}

export type TempsNamespaces = DefinePlugin<{ name: 'temps-namespaces' }>;

export type Instance = TempsNamespaces['Instance'];

/** The plugin at work: what it writes, and hey-api's id of each operation by method and path. */
export interface Emitter {
  plugin: Instance;
  plan: Plan;
  ids: ReadonlyMap<string, string>;
}
