import type { Deployment } from '../../../../generated/types.gen.ts';
import type { Clock } from '../../../timing/clock.ts';

/** Dates of responses are whole seconds. */
const TOLERANCE_MS = 2000;

/**
 * The time since a trigger was sent. It tells deployments that are older, and that a list read before did not have,
 * since it came from a cache or a replica. No clock of the server is compared with one of this machine.
 */
export class TimeSinceTrigger {
  readonly #clock: Clock;
  readonly #sent: number;
  /** When the trigger was sent, by the dates of the server's responses. */
  #sentDate = Number.NaN;
  #byDates = 0;

  /** Made just before the trigger is sent. */
  constructor(clock: Clock) {
    this.#clock = clock;
    this.#sent = clock.elapsed();
  }

  /** @param response that to the trigger, or to a call just before it. One without a date changes nothing */
  start(response: Response): void {
    this.#sentDate = readDate(response) - this.#elapsed || this.#sentDate;
  }

  /** @param response a later one, whose date may be further ahead, such as that of a mock that skips time */
  read(response: Response): void {
    this.#byDates = readDate(response) - this.#sentDate || 0;
  }

  get ms(): number {
    return Math.max(this.#elapsed, this.#byDates);
  }

  /** Whether a deployment has taken longer than this time, so that it is older than the trigger. */
  isExceededBy({ created_at, finished_at }: Deployment): boolean {
    return Date.parse(finished_at ?? '') - Date.parse(created_at) > this.ms + TOLERANCE_MS;
  }

  /** Whether a deployment was created before the trigger was sent, by the dates of the server. */
  precedes({ created_at }: Deployment): boolean {
    return Date.parse(created_at) < this.#sentDate - TOLERANCE_MS;
  }

  get #elapsed(): number {
    return this.#clock.elapsed() - this.#sent;
  }
}

function readDate({ headers }: Response): number {
  return Date.parse(headers.get('date') ?? '');
}
