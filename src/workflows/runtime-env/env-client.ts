import type { Namespaces } from '../../../generated/namespaces.gen.ts';

/** The part of a client that reads variables: public calls. */
export type EnvClient = Pick<Namespaces<boolean>, 'envVars'>;

/** What the platform has. */
export interface FetchedValues {
  values: Map<string, string>;
  /** The keys that it does not have, each with the reason. */
  missing: Map<string, string | undefined>;
}
