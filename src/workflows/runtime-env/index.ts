import { systemClock, type Clock } from '../../timing/clock.ts';
import type { RuntimeEnvOptions, RuntimeEnvValues } from './options.ts';
import { RuntimeEnv, type RuntimeEnvParts } from './runtime-env.ts';
import type { StandardSchema } from './standard-schema.ts';

/** The variables of an environment, typed by the options. */
export function runtimeEnv<
  const Key extends string = never,
  const OptionalKey extends string = never,
  Schema extends StandardSchema | undefined = undefined,
>(
  { client, warn }: Pick<RuntimeEnvParts, 'client' | 'warn'>,
  options: RuntimeEnvOptions<Key, OptionalKey, Schema>,
  clock: Clock = systemClock,
): RuntimeEnv<RuntimeEnvValues<Key, OptionalKey, Schema>> {
  return new RuntimeEnv({ client, warn, clock, options });
}
