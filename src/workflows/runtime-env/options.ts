import { findMemberIssues, idProblem, nonNegativeProblem, objectProblem, optional } from '../../input/checks.ts';
import { checkMembers, type MemberChecks } from '../../input/check-members.ts';
import { omitNull, readGiven } from '../../input/given.ts';
import type { ValidationIssue } from '../../errors/index.ts';
import type { SchemaOutput, StandardSchema } from './standard-schema.ts';

/** Which variables to read, of which environment. */
export interface RuntimeEnvOptions<
  Key extends string = string,
  OptionalKey extends string = string,
  Schema extends StandardSchema | undefined = StandardSchema | undefined,
> {
  /** Id of the project, to ask the platform. @default the environment variable TEMPS_PROJECT_ID, which servers do not set */
  project_id?: number | undefined;
  /** Id of the environment, to ask the platform. @default the environment variable TEMPS_ENVIRONMENT_ID, which servers do not set */
  environment_id?: number | undefined;
  /**
   * Keys that must be set. With `keys` or `optional`, only these are read.
   *
   * @default every variable of the environment
   */
  keys?: readonly Key[] | undefined;
  /** Keys that may be missing. */
  optional?: readonly OptionalKey[] | undefined;
  /**
   * Where values are read from.
   *
   * - `process`: the environment of this process. The platform puts the values there when it starts the app.
   * - `platform`: the platform, by a call for each key.
   * - `auto`: in a deployed app, or if no ids are known, the process; missing keys come from the platform if ids are
   *   known, and `refresh()` and `ttl` ask the platform. Elsewhere, the platform.
   *
   * @default 'auto'
   */
  source?: 'auto' | 'process' | 'platform' | undefined;
  /** Any Standard Schema (Zod, Valibot, ArkType …) for an object. Checks, converts and types the values. */
  schema?: Schema;
  /** Values for keys that are set nowhere else. Not used if a call fails. */
  fallback?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * Milliseconds for which values count as fresh. Awaiting later reads them again. If that fails, the previous values
   * are kept, the logger gets a warning, and `error` has the reason.
   *
   * @default Infinity: only `refresh()` reads them again
   */
  ttl?: number | undefined;
}

type Named<Key extends string, OptionalKey extends string> = { readonly [Name in Key]: string } & {
  readonly [Name in OptionalKey]?: string;
};

/**
 * What awaiting resolves to: the output of the schema, or without a schema, a string for each key. A plain object is
 * frozen.
 */
export type RuntimeEnvValues<
  Key extends string,
  OptionalKey extends string,
  Schema extends StandardSchema | undefined,
> = Schema extends StandardSchema
  ? SchemaOutput<Schema> extends Record<string, unknown>
    ? Readonly<SchemaOutput<Schema>>
    : SchemaOutput<Schema>
  : [Key | OptionalKey] extends [never]
    ? Readonly<Record<string, string>>
    : // Expanded, so that editors show the members instead of the name of a type.
      { [Name in keyof Named<Key, OptionalKey>]: Named<Key, OptionalKey>[Name] };

/** Checks the options, before anything is sent. Returns those that are given. */
export function checkOptions(given: RuntimeEnvOptions): RuntimeEnvOptions {
  return omitNull(checkMembers('the options of runtimeEnv', given, CHECKS, findFallbackIssues));
}

const CHECKS: MemberChecks<RuntimeEnvOptions> = {
  project_id: optional(idProblem),
  environment_id: optional(idProblem),
  source: optional(sourceProblem),
  keys: optional(keysProblem),
  optional: optional(keysProblem),
  schema: optional(schemaProblem),
  ttl: optional(nonNegativeProblem),
  fallback: optional(objectProblem),
};

function sourceProblem(source: unknown): string | undefined {
  return ['auto', 'process', 'platform'].includes(source as string)
    ? undefined
    : "must be 'auto', 'process' or 'platform'";
}

function keysProblem(keys: unknown): string | undefined {
  if (!Array.isArray(keys) || keys.some((key) => typeof key !== 'string' || key === ''))
    return 'must be an array of variable names';
  return keys.includes('toJSON')
    ? 'must not name `toJSON`: as a value, it would make JSON show all of them'
    : undefined;
}

function schemaProblem(schema: unknown): string | undefined {
  return typeof (schema as StandardSchema)['~standard']?.validate === 'function'
    ? undefined
    : 'must be a Standard Schema, such as one of zod (3.24 or newer)';
}

function findFallbackIssues({ fallback }: RuntimeEnvOptions): ValidationIssue[] {
  if (typeof fallback !== 'object' || fallback === null) return [];
  const issues = readGiven('the option fallback of runtimeEnv', () =>
    findMemberIssues(fallback, optional(valueProblem)),
  );
  return issues.map(({ path, message }) => ({ path: ['fallback', ...path], message }));
}

/** Does not show the value, which may be a secret. */
function valueProblem(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : `must be a string, not a ${typeof value}`;
}
