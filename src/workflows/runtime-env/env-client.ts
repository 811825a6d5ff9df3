import type { Namespaces } from '../../../generated/namespaces.gen.ts';

/** The namespaces of a client that read variables. */
export type EnvClient = Pick<Namespaces<boolean>, 'environments' | 'envVars'>;

/** The values that the platform has. */
export interface FetchedValues {
  values: Map<string, string>;
  /** The keys that it does not have, with the reasons. */
  missing: Map<string, string | undefined>;
}
