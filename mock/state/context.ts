import type { Clock } from '../lib/time/clock.ts';
import type { Random } from '../lib/random.ts';
import type { ServerProfile } from '../servers/profile.ts';
import type { State } from './state.ts';

/** What a mock is made of; all that scenarios and the inner functions of namespaces need. */
export interface MockContext {
  /** What the mock remembers. */
  readonly state: State;
  /** Its time. */
  readonly clock: Clock;
  /** Chance that follows from the seed. */
  readonly random: Random;
  /** The server that the mock behaves as, where a feature does something of its own there. */
  readonly server: ServerProfile;
  /** Adds to `mock.warnings`. */
  readonly warn: (message: string) => void;
}
