import { Awaitable } from '../../lib/awaitable.ts';
import { functionProblem } from '../../input/checks.ts';
import { copyGiven, withoutForeign } from '../../input/given.ts';
import { TempsError, TempsValidationError } from '../../errors/index.ts';
import { systemClock, type Clock } from '../../timing/clock.ts';
import { changedKeys } from './changed-keys.ts';
import type { EnvClient } from './env-client.ts';
import type { RuntimeEnvOptions, RuntimeEnvValues } from './options.ts';
import type { ReadReason, RuntimeEnvOrigin, Variables } from './read-variables.ts';
import type { StandardSchema } from './standard-schema.ts';

/** What a refresh changed. */
export interface RuntimeEnvChange<T> {
  /** The keys of `values` that were added, removed or changed. */
  keys: Extract<keyof T, string>[];
  /** All current values. */
  values: T;
}

type CurrentVariables<T> = Pick<Variables, 'raw' | 'origins'> & { values: T };

interface RuntimeEnvSettings {
  client: EnvClient;
  clock: Clock;
  options: RuntimeEnvOptions;
  /** Absent if the log level has no warnings. */
  warn: ((message: string) => void) | undefined;
}

/** Makes the `RuntimeEnv` for `temps.runtimeEnv`, typed by the options. */
export function runtimeEnv<
  const Key extends string = never,
  const OptionalKey extends string = never,
  Schema extends StandardSchema | undefined = undefined,
>(
  { client, warn }: Pick<RuntimeEnvSettings, 'client' | 'warn'>,
  options: RuntimeEnvOptions<Key, OptionalKey, Schema>,
  clock: Clock = systemClock,
): RuntimeEnv<RuntimeEnvValues<Key, OptionalKey, Schema>> {
  return new RuntimeEnv({ client, warn, clock, options: withoutForeign(copyGiven(options)) });
}

/**
 * The environment variables of an app, from its process or from the platform. Nothing is read until it is awaited.
 *
 * Await it for the values, in a frozen object that prints only its keys. Awaiting again returns the same values until
 * `ttl` is over. Concurrent awaits share the calls.
 *
 * @example
 * export const env = temps.runtimeEnv({ keys: ['DATABASE_URL', 'PORT'], ttl: 60_000 });
 * const { DATABASE_URL, PORT } = await env;
 */
export class RuntimeEnv<T> extends Awaitable<T> {
  readonly #settings: RuntimeEnvSettings;
  readonly #listeners = new Set<(change: RuntimeEnvChange<T>) => void>();
  #current: CurrentVariables<T> | undefined;
  #loadedAt = -Infinity;
  #loading: Promise<T> | undefined;
  #loadingReason: ReadReason | undefined;
  /** Whether the pending read has begun to read values. */
  #isReading = false;
  #error: TempsError | undefined;

  constructor(settings: RuntimeEnvSettings) {
    super('RuntimeEnv');
    this.#settings = settings;
  }

  /** The error of the last refresh, if it failed. The values may then be older than `ttl`. */
  get error(): TempsError | undefined {
    return this.#error;
  }

  /** Where the current value of a key comes from; `undefined` before the first await, and for a key without a value. */
  origin(key: string): RuntimeEnvOrigin | undefined {
    return this.#current?.origins.get(key);
  }

  /**
   * Reads the values again, whatever their age: from the platform, unless `source` is `process`. If a read is pending,
   * reads once more after it. Rejects on failure; awaiting then still returns the previous values.
   */
  refresh(): Promise<T> {
    const loading = this.#loading;
    if (!loading || (this.#loadingReason === 'refresh' && !this.#isReading)) return this.#share('refresh');
    // What a pending read brings may be older than this call.
    return loading.catch(() => undefined).then(() => this.#share('refresh'));
  }

  /**
   * Calls the listener after each refresh that changed values. Variables that the schema leaves out do not count. If
   * a listener throws, the others are called too, and the refresh throws; if it returns a promise that rejects, the
   * logger gets a warning, without the values of variables.
   *
   * @returns a function that removes the listener
   */
  onChange(listener: (change: RuntimeEnvChange<T>) => void): () => void {
    const message = functionProblem(listener);
    if (message !== undefined)
      throw new TempsValidationError({ what: 'the listener of onChange', issues: [{ path: ['listener'], message }] });
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  protected override _promise(): Promise<T> {
    return this.#getFresh();
  }

  async #getFresh(): Promise<T> {
    const { clock, options, warn } = this.#settings;
    const before = this.#current;
    if (before && clock.elapsed() - this.#loadedAt < (options.ttl ?? Infinity)) return before.values;
    try {
      return await this.#share(before ? 'expired' : 'first');
    } catch (error) {
      // What a listener threw is no failure to read.
      if (!before || !TempsError.is(error) || error !== this.#error) throw error;
      warn?.(
        `TempsClient: the environment variables could not be refreshed, those from before are kept. ${error.message}`,
      );
      return before.values;
    }
  }

  /** Lets concurrent callers share one load. */
  #share(reason: ReadReason): Promise<T> {
    if (this.#loading) return this.#loading;
    this.#loadingReason = reason;
    this.#loading = this.#load(reason).finally(() => {
      this.#loading = undefined;
      this.#isReading = false;
    });
    return this.#loading;
  }

  async #load(reason: ReadReason): Promise<T> {
    const current = await this.#read(reason);
    this.#replace(current);
    return current.values;
  }

  async #read(reason: ReadReason): Promise<CurrentVariables<T>> {
    const { client, clock, options } = this.#settings;
    try {
      const { readVariables } = await import('./read-variables.ts');
      this.#isReading = true;
      const { output, ...read } = await readVariables(client, options, reason);
      this.#error = undefined;
      return { ...read, values: output as T };
    } catch (error) {
      this.#error = TempsError.is(error) ? error : this.#error;
      throw error;
    } finally {
      // Also set after a failure, so that a server that is down is not called at each await.
      this.#loadedAt = clock.elapsed();
    }
  }

  /** Makes them the current ones, and calls the listeners. */
  #replace(current: CurrentVariables<T>): void {
    const before = this.#current;
    this.#current = current;
    const keys = before ? (changedKeys(before, current) as Extract<keyof T, string>[]) : [];
    if (!before || keys.length === 0) return;
    const thrown: unknown[] = [];
    for (const listener of this.#listeners)
      try {
        const result: unknown = listener({ keys, values: current.values });
        if (result instanceof Object && 'then' in result)
          Promise.resolve(result).catch(async (error: unknown) => {
            const { describeRejection } = await import('./quoted-values.ts');
            this.#settings.warn?.(describeRejection(error, [before.raw, current.raw]));
          });
      } catch (error) {
        thrown.push(error);
      }
    if (thrown.length > 0) throw thrown[0];
  }
}
