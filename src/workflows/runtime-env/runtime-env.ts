import type { Clock } from '../../timing/clock.ts';
import { TempsError } from '../../errors/index.ts';
import { changedKeys, type RuntimeEnvChange } from './change.ts';
import type { EnvClient } from './fetch-values.ts';
import type { RuntimeEnvOptions } from './options.ts';

export interface RuntimeEnvParts {
  client: EnvClient;
  clock: Clock;
  options: RuntimeEnvOptions;
  /** Absent where nobody wants to hear warnings. */
  warn: ((message: string) => void) | undefined;
}

/**
 * The variables of an environment, as they are on the platform now. Nothing is sent until it is awaited.
 *
 * Awaiting gives the values: frozen, and in an object that prints its keys only. Awaiting again gives the same ones
 * until `ttl` is over; callers at the same time share one round of calls.
 *
 * @example
 * export const env = temps.runtimeEnv({ keys: ['DATABASE_URL', 'PORT'], ttl: 60_000 });
 * const { DATABASE_URL, PORT } = await env;
 */
export class RuntimeEnv<T> implements PromiseLike<T> {
  readonly #parts: RuntimeEnvParts;
  readonly #listeners = new Set<(change: RuntimeEnvChange<T>) => void>();
  #current: { raw: Record<string, string>; values: T } | undefined;
  #askedAt = -Infinity;
  #flight: Promise<T> | undefined;
  #error: TempsError | undefined;

  constructor(parts: RuntimeEnvParts) {
    this.#parts = parts;
  }

  get [Symbol.toStringTag](): string {
    return 'RuntimeEnv';
  }

  /** Why the values are older than they should be: what the last refresh failed with. `undefined` where it did not. */
  get error(): TempsError | undefined {
    return this.#error;
  }

  /** The values. */
  then<TFulfilled = T, TRejected = never>(
    onFulfilled?: ((values: T) => TFulfilled | PromiseLike<TFulfilled>) | null,
    onRejected?: ((reason: unknown) => TRejected | PromiseLike<TRejected>) | null,
  ): Promise<TFulfilled | TRejected> {
    return this.#fresh().then(onFulfilled, onRejected);
  }

  catch<TRejected = never>(
    onRejected?: ((reason: unknown) => TRejected | PromiseLike<TRejected>) | null,
  ): Promise<T | TRejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.#fresh().finally(onFinally);
  }

  /**
   * Asks again, whatever the age of the values. Rejects where that fails; the values from before are then kept, and
   * awaiting goes on giving them.
   */
  refresh(): Promise<T> {
    return (this.#flight ??= this.#load().finally(() => {
      this.#flight = undefined;
    }));
  }

  /**
   * Is told each time a refresh brings other values, after they are in place. What it throws, the refresh throws.
   * The result ends the telling.
   */
  onChange(listener: (change: RuntimeEnvChange<T>) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #fresh(): Promise<T> {
    const { clock, options, warn } = this.#parts;
    const before = this.#current;
    if (before && clock.now() - this.#askedAt < (options.ttl ?? Infinity)) return before.values;
    try {
      return await this.refresh();
    } catch (error) {
      if (!before || !TempsError.is(error)) throw error;
      warn?.(
        `TempsClient: the environment variables could not be refreshed, those from before are kept. ${error.message}`,
      );
      return before.values;
    }
  }

  async #load(): Promise<T> {
    const { client, clock, options } = this.#parts;
    try {
      const { readVariables } = await import('./read-variables.ts');
      const { raw, output } = await readVariables(client, options);
      const values = output as T;
      this.#error = undefined;
      this.#replace(raw, values);
      return values;
    } catch (error) {
      this.#error = TempsError.is(error) ? error : this.#error;
      throw error;
    } finally {
      // After a failure as well: an instance that is down is not asked again at each use.
      this.#askedAt = clock.now();
    }
  }

  #replace(raw: Record<string, string>, values: T): void {
    const before = this.#current;
    this.#current = { raw, values };
    const keys = before ? changedKeys(before.raw, raw) : [];
    if (keys.length > 0) for (const listener of this.#listeners) listener({ keys, values });
  }
}
