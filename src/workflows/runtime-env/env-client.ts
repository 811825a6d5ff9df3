import type { Namespaces } from '../../../generated/namespaces.gen.ts';

/** The namespace of a client that reads variables. */
export type EnvClient = Pick<Namespaces<boolean>, 'envVars'>;

/** The values that the platform has. */
export interface FetchedValues {
  values: Map<string, string>;
  /** The keys that it does not have, with the reasons. */
  missing: Map<string, string | undefined>;
}
