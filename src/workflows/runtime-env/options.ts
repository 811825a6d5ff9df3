import {
  choiceProblem,
  msProblem,
  objectProblem,
  unknownNameProblem,
  type OptionChecks,
} from '../../checks.ts';
import { scopeProblem } from '../../deployments/scope.ts';

/**
 * The part of Standard Schema (version 1, https://standardschema.dev) that is used. Zod, Valibot
 * and ArkType have it.
 */
export interface StandardSchema<Output = unknown> {
  /** The members that Standard Schema requires. */
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
  };
}

export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
      }[];
    };

/** Which variables to read, of which environment. */
export interface RuntimeEnvOptions<
  Key extends string = string,
  OptionalKey extends string = string,
  Schema extends StandardSchema | undefined = StandardSchema | undefined,
> {
  /**
   * Id or slug of the project to read from the platform. @default the environment variable
   * TEMPS_PROJECT_ID, which servers do not set
   */
  project?: number | string | undefined;
  /**
   * Id, slug or name of the environment to read from the platform. @default the environment
   * variable TEMPS_ENVIRONMENT_ID, which servers do not set
   */
  environment?: number | string | undefined;
  /**
   * Variables that must be set. If you give `keys` or `optional`, only the variables named there
   * are read.
   *
   * @default every variable of the environment
   */
  keys?: readonly Key[] | undefined;
  /** Variables that may be missing. */
  optional?: readonly OptionalKey[] | undefined;
  /**
   * Where values are read from.
   *
   * - `process`: the environment of this process. When Temps starts an app, it sets the variables
   *   there.
   * - `platform`: the platform, by a call for each variable.
   * - `auto`: if neither project nor environment is known, the process. In a deployed app, the
   *   process, then the platform for missing `keys`, for `refresh()`, and after `ttl`. Anywhere
   *   else, the platform.
   *
   * @default 'auto'
   */
  source?: 'auto' | 'process' | 'platform' | undefined;
  /**
   * Any Standard Schema (Zod, Valibot, ArkType …) for an object. Checks, converts and types the
   * values.
   */
  schema?: Schema;
  /**
   * Values for variables that are set nowhere else, by the names of `keys` and `optional`. If a call
   * to the platform fails, they are not used.
   */
  fallback?:
    | Readonly<Partial<Record<FallbackName<Key | OptionalKey>, string | undefined>>>
    | undefined;
  /**
   * Milliseconds for which values count as fresh. An `await` after that time reads the values
   * again. If the reading fails, the `await` returns the previous values, and the logger gets a
   * warning.
   *
   * @default Infinity: only `refresh()` reads the values again
   */
  ttl?: number | undefined;
}

/** The names of a fallback: any, if a schema alone says what is read. */
type FallbackName<Name extends string> = [Name] extends [never] ? string : NoInfer<Name>;

type Named<Key extends string, OptionalKey extends string> = { readonly [Name in Key]: string } & {
  readonly [Name in OptionalKey]?: string;
};

/**
 * What awaiting resolves to: the output of the schema, or without a schema, a string for each key.
 * A plain object is frozen.
 */
export type RuntimeEnvValues<
  Key extends string,
  OptionalKey extends string,
  Schema extends StandardSchema | undefined,
> =
  Schema extends StandardSchema<infer Output>
    ? Output extends Record<string, unknown>
      ? Readonly<Output>
      : Output
    : [Key | OptionalKey] extends [never]
      ? Readonly<Record<string, string>>
      : // Expanded, so that editors show the members instead of the name of a type.
        { [Name in keyof Named<Key, OptionalKey>]: Named<Key, OptionalKey>[Name] };

export const CHECKS: OptionChecks<RuntimeEnvOptions> = {
  project: scopeProblem,
  environment: scopeProblem,
  source: (source) => choiceProblem(source, ['auto', 'process', 'platform']),
  keys: keysProblem,
  optional: keysProblem,
  schema: schemaProblem,
  ttl: msProblem,
  fallback: (fallback, options) => objectProblem(fallback) ?? fallbackProblem(fallback, options),
};

function keysProblem(keys: unknown): string | undefined {
  const isList = Array.isArray(keys) && keys.every((key) => typeof key === 'string' && key !== '');
  return isList ? undefined : 'must be an array of variable names';
}

function schemaProblem(schema: unknown): string | undefined {
  return typeof (schema as StandardSchema)['~standard']?.validate === 'function'
    ? undefined
    : 'must be a Standard Schema, such as one of zod (3.24 or newer)';
}

/** Shows no value: it may be a secret. */
function fallbackProblem(
  fallback: unknown,
  { keys, optional: others }: RuntimeEnvOptions,
): string | undefined {
  const members = Object.entries(Object(fallback) as object);
  const other = members.find(([, value]) => value !== undefined && typeof value !== 'string');
  if (other) return `must have strings as values, and ${other[0]} is none`;
  const known = Object.fromEntries([keys ?? [], others ?? []].flat().map((key) => [key, true]));
  const [stray] = keys || others ? members.filter(([name]) => !Object.hasOwn(known, name)) : [];
  return (
    stray &&
    `must have names of \`keys\` and \`optional\`, and ${stray[0]} ${unknownNameProblem(stray[0], known)}`
  );
}
