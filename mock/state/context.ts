import type { Clock } from '../lib/time/clock.ts';
import type { Random } from '../lib/random.ts';
import type { ServerProfile } from '../servers/profile.ts';
import type { State } from './state.ts';

/** Maximum sizes in bytes. */
export interface Limits {
  /** Size of an image tarball. @default 1073741824 (1 GB, as `docker save` writes it) */
  readonly imageUpload: number;
  /** Size of a bundle of static files. @default 524288000 (500 MB) */
  readonly staticUpload: number;
  /** Size of any other request body. @default 2097152 (2 MB, as on a real server) */
  readonly requestBody: number;
}

/** The parts of a mock that scenarios and features use. */
export interface MockContext {
  /** The state of the mock. */
  readonly state: State;
  /** The mock's time. */
  readonly clock: Clock;
  /** The random number generator, which depends on the seed. */
  readonly random: Random;
  /** The server that the mock behaves like. */
  readonly server: ServerProfile;
  /** Adds to `mock.warnings`. */
  readonly warn: (message: string) => void;
}
