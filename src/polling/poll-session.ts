import type { Namespaces } from '../../generated/namespaces.gen.ts';
import type { Clock } from '../timing/clock.ts';
import { pollInterval } from './poll-interval.ts';

interface CallOptions {
  signal: AbortSignal;
  throwOnError: true;
}

/** The namespaces that every session calls. */
type PollClient = Pick<Namespaces<boolean>, 'deployments'>;

/** What polls a server: the options of its calls, its waits, and what stops it. */
export abstract class PollSession<Client extends PollClient = PollClient> {
  readonly client: Client;
  readonly clock: Clock;
  /** Whether the server has responded in this session. Until then, a failed connection may mean a wrong address. */
  hasResponse = false;
  protected readonly controller = new AbortController();

  constructor(client: Client, clock: Clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Throws if the session was stopped. */
  abstract throwIfStopped(): void;

  /** Waits. Ends at once if the session is stopped. */
  abstract wait(ms: number): Promise<void>;

  /** The options of each call. */
  get callOptions(): CallOptions {
    return { signal: this.controller.signal, throwOnError: true };
  }

  /** The options of calls inside `retryTransient`, which does the retries once the server has responded. */
  get pollOptions(): CallOptions & { maxRetries: number | undefined } {
    return { ...this.callOptions, maxRetries: this.hasResponse ? 0 : undefined };
  }

  /** Whether calls and waits end at once. */
  get isStopped(): boolean {
    return this.controller.signal.aborted;
  }

  /** Waits before the next poll. @param minMs the minimum wait */
  waitForPoll(round: number, minMs = 0): Promise<void> {
    const interval = pollInterval(round, () => this.clock.random());
    return this.wait(Math.max(interval, minMs));
  }
}
