import type { Clock } from '../lib/time/clock.ts';
import type { Random } from '../lib/random.ts';
import type { ServerProfile } from '../servers/profile.ts';
import type { State } from './state.ts';

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
