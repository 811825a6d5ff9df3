import {
  checkOptions as checkGiven,
  findMemberIssues,
  nonNegativeProblem,
  objectProblem,
  optional,
} from '../../checks.ts';
import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import type { SchemaOutput, StandardSchema } from './standard-schema.ts';

/** Which variables, of which environment. */
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
   * Keys that must be set. With `keys` or `optional`, only those are read.
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
   * - `auto`: in a deployed app, and where no ids are known, the process, completed by the platform for keys that are
   *   missing there if ids are known; `refresh()` and `ttl` ask the platform. Elsewhere the platform.
   *
   * @default 'auto'
   */
  source?: 'auto' | 'process' | 'platform' | undefined;
  /** Any Standard Schema (Zod, Valibot, ArkType …) of an object. It checks the values, converts and types them. */
  schema?: Schema;
  /** Values for keys that are set nowhere else. Never used to hide a failed call. */
  fallback?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * Milliseconds for which values count as fresh. Awaiting again later reads them again. If that fails, the
   * previous values are kept, with a warning through the logger and the reason in `error`.
   *
   * @default Infinity: only `refresh()` reads them again
   */
  ttl?: number | undefined;
}

type Named<Key extends string, OptionalKey extends string> = { [Name in Key]: string } & {
  [Name in OptionalKey]?: string;
};

/** What awaiting resolves to: the output of the schema; without a schema, a string for each key. */
export type RuntimeEnvValues<
  Key extends string,
  OptionalKey extends string,
  Schema extends StandardSchema | undefined,
> = Schema extends StandardSchema
  ? SchemaOutput<Schema>
  : [Key | OptionalKey] extends [never]
    ? Record<string, string>
    : // Written out here, since editors show the name of a type in place of its members.
      { [Name in keyof Named<Key, OptionalKey>]: Named<Key, OptionalKey>[Name] };

/** Throws for options that cannot be meant, before anything is sent. */
export function checkOptions(options: RuntimeEnvOptions): void {
  checkGiven(WHAT, options, () => check(options));
}

const WHAT = 'the options of runtimeEnv';

function check({ keys, optional: optionalKeys, schema, ttl, source, fallback }: RuntimeEnvOptions): void {
  const issues: ValidationIssue[] = [];
  if (![undefined, null, 'auto', 'process', 'platform'].includes(source))
    issues.push({ path: ['source'], message: "must be 'auto', 'process' or 'platform'" });
  for (const [name, list] of Object.entries({ keys, optional: optionalKeys })) {
    if (list === undefined || list === null) continue;
    if (!Array.isArray(list) || list.some((key) => typeof key !== 'string' || key === ''))
      issues.push({ path: [name], message: 'must be a list of names of variables' });
  }
  if (schema !== undefined && schema !== null && typeof schema['~standard']?.validate !== 'function')
    issues.push({ path: ['schema'], message: 'must be a Standard Schema, such as one of zod (3.24 or newer)' });
  issues.push(...findMemberIssues({ ttl }, optional(nonNegativeProblem)));
  issues.push(...findMemberIssues({ fallback }, optional(objectProblem)));
  if (issues.length > 0) throw new TempsValidationError({ what: WHAT, issues });
}
