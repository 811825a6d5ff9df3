import { TempsError } from '../../errors/index.ts';
import { Awaitable } from '../../lib/awaitable.ts';
import type { Clock } from '../../timing/clock.ts';
import type { RuntimeEnvOptions } from './options.ts';
import type { EnvClient } from './platform-values.ts';
import type { ReadReason } from './read-variables.ts';

interface RuntimeEnvSettings {
  /** Makes the client, or returns it, if the platform has to be asked. */
  getClient: () => EnvClient;
  clock: Clock;
  options: RuntimeEnvOptions;
  /** Absent if the log level has no warnings. */
  warn: ((message: string) => void) | undefined;
}

/**
 * The environment variables of an app, from its process or from the platform. Nothing is read until
 * it is awaited.
 *
 * Await it for the values, in a frozen object that prints only its keys. Awaiting again returns the
 * same values until `ttl` is over. Concurrent awaits share the calls.
 *
 * @example
 * export const env = temps.runtimeEnv({ keys: ['DATABASE_URL', 'PORT'], ttl: 60_000 });
 * const { DATABASE_URL, PORT } = await env;
 */
export class RuntimeEnv<T> extends Awaitable<T> {
  readonly #settings: RuntimeEnvSettings;
  #current: { values: T } | undefined;
  #loadedAt = -Infinity;
  #loading: Promise<T> | undefined;

  /** @internal */
  constructor(settings: RuntimeEnvSettings) {
    super('RuntimeEnv');
    this.#settings = settings;
  }

  /**
   * Reads the values again, whatever their age: from the platform, unless `source` is `process`. If
   * a read is pending, reads once more after it. Rejects on failure; awaiting then still returns
   * the previous values.
   */
  refresh(): Promise<T> {
    // What a pending read brings may be older than this call.
    const loading = this.#loading?.catch(() => undefined) ?? Promise.resolve();
    return loading.then(() => this.#load('refresh'));
  }

  protected override async _promise(): Promise<T> {
    const { clock, options, warn } = this.#settings;
    const before = this.#current;
    if (before && clock.elapsed() - this.#loadedAt < (options.ttl ?? Infinity))
      return before.values;
    try {
      return await this.#load(before ? 'expired' : 'first');
    } catch (error) {
      if (!before || !TempsError.is(error)) throw error;
      warn?.(
        `TempsClient: the environment variables could not be refreshed, those from before are kept. ${error.message}`,
      );
      return before.values;
    }
  }

  /** Reads the values, once for all who ask at the same time. */
  #load(reason: ReadReason): Promise<T> {
    const { getClient, clock, options } = this.#settings;
    const read = async (): Promise<T> => {
      const { readVariables } = await import('./read-variables.ts');
      this.#current = { values: (await readVariables(getClient, options, reason)) as T };
      return this.#current.values;
    };
    return (this.#loading ??= read().finally(() => {
      this.#loading = undefined;
      // Also set after a failure, so that a server that is down is not called at each await.
      this.#loadedAt = clock.elapsed();
    }));
  }
}
