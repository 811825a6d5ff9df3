import { copyOptions } from './lib/plain-object.ts';
import { TempsClient } from './client.ts';
import type { Logger } from './observability/logger.ts';
import { systemClock } from './timing/clock.ts';
import type {
  RuntimeEnvOptions,
  RuntimeEnvValues,
  StandardSchema,
} from './workflows/runtime-env/options.ts';
import { RuntimeEnv } from './workflows/runtime-env/runtime-env.ts';

/**
 * Like `temps.runtimeEnv`, without a client: one is made, with `TEMPS_API_URL` and
 * `TEMPS_API_TOKEN`, only if the platform has to be asked. On a laptop and in a container, the
 * variables of the process are enough.
 *
 * @example
 * const { DATABASE_URL, PORT } = await runtimeEnv({ keys: ['DATABASE_URL', 'PORT'] });
 *
 * @throws {TempsValidationError} with every key that is missing or does not fit the schema
 * @throws {TempsConfigError} when the platform has to be asked, and address, token, project or
 * environment are missing
 */
export function runtimeEnv<
  const Key extends string = never,
  const OptionalKey extends string = never,
  Schema extends StandardSchema | undefined = undefined,
>(
  options: RuntimeEnvOptions<Key, OptionalKey, Schema> = {},
): RuntimeEnv<RuntimeEnvValues<Key, OptionalKey, Schema>> {
  const logger: Logger = console;
  let client: TempsClient | undefined;
  return new RuntimeEnv({
    getClient: () => (client ??= new TempsClient()),
    clock: systemClock,
    warn: (message) => logger.warn(message),
    options: copyOptions(options),
  });
}
