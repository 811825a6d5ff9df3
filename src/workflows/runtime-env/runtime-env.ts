import { Awaitable } from '../../awaitable.ts';
import { TempsError } from '../../errors/index.ts';
import { systemClock, type Clock } from '../../timing/clock.ts';
import type { EnvClient } from './fetch-values.ts';
import type { RuntimeEnvOptions, RuntimeEnvValues } from './options.ts';
import type { StandardSchema } from './standard-schema.ts';

/** What a refresh changed. */
export interface RuntimeEnvChange<T> {
  /** The variables that were added, removed, or have another value now. */
  keys: string[];
  /** All values, as awaiting now gives them. */
  values: T;
}

interface RuntimeEnvSettings {
  client: EnvClient;
  clock: Clock;
  options: RuntimeEnvOptions;
  /** Absent where warnings are not logged. */
  warn: ((message: string) => void) | undefined;
}

/** The variables of an environment, typed by the options. */
export function runtimeEnv<
  const Key extends string = never,
  const OptionalKey extends string = never,
  Schema extends StandardSchema | undefined = undefined,
>(
  { client, warn }: Pick<RuntimeEnvSettings, 'client' | 'warn'>,
  options: RuntimeEnvOptions<Key, OptionalKey, Schema>,
  clock: Clock = systemClock,
): RuntimeEnv<RuntimeEnvValues<Key, OptionalKey, Schema>> {
  return new RuntimeEnv({ client, warn, clock, options });
}

/**
 * The variables of an environment, as they are on the platform now. Nothing is sent until it is awaited.
 *
 * Awaiting gives the values in a frozen object that prints its keys only. Awaiting again gives the same values
 * until `ttl` is over. Callers that await at the same time share the calls.
 *
 * @example
 * export const env = temps.runtimeEnv({ keys: ['DATABASE_URL', 'PORT'], ttl: 60_000 });
 * const { DATABASE_URL, PORT } = await env;
 */
export class RuntimeEnv<T> extends Awaitable<T> {
  readonly #settings: RuntimeEnvSettings;
  readonly #listeners = new Set<(change: RuntimeEnvChange<T>) => void>();
  #current: { raw: Record<string, string>; values: T } | undefined;
  #loadedAt = -Infinity;
  #loading: Promise<T> | undefined;
  #error: TempsError | undefined;

  constructor(settings: RuntimeEnvSettings) {
    super('RuntimeEnv');
    this.#settings = settings;
  }

  /** The error of the last refresh, if it failed: the values are then older than `ttl`. */
  get error(): TempsError | undefined {
    return this.#error;
  }

  /**
   * Reads the values again, whatever their age. Rejects if that fails. Awaiting then still gives the previous values.
   */
  refresh(): Promise<T> {
    return (this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    }));
  }

  /**
   * Calls the listener after each refresh that changed values. What the listener throws, the refresh throws.
   *
   * @returns a function that removes the listener
   */
  onChange(listener: (change: RuntimeEnvChange<T>) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  protected override _promise(): Promise<T> {
    return this.#getFresh();
  }

  async #getFresh(): Promise<T> {
    const { clock, options, warn } = this.#settings;
    const before = this.#current;
    if (before && clock.now() - this.#loadedAt < (options.ttl ?? Infinity)) return before.values;
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
    const { client, clock, options } = this.#settings;
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
      // Also after a failure: a server that is down must not be called at each use.
      this.#loadedAt = clock.now();
    }
  }

  #replace(raw: Record<string, string>, values: T): void {
    const before = this.#current;
    this.#current = { raw, values };
    const keys = before ? changedKeys(before.raw, raw) : [];
    if (keys.length > 0) for (const listener of this.#listeners) listener({ keys, values });
  }
}

function changedKeys(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] {
  return Object.keys({ ...before, ...now }).filter((key) => before[key] !== now[key]);
}
