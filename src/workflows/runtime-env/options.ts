import type { OutputOf, StandardSchema } from './standard-schema.ts';

/** Which variables, of which environment. */
export interface RuntimeEnvOptions<
  Key extends string = string,
  OptionalKey extends string = string,
  Schema extends StandardSchema | undefined = StandardSchema | undefined,
> {
  /** Id of the project. @default the environment variable TEMPS_PROJECT_ID */
  project_id?: number | undefined;
  /** Id of the environment. @default the environment variable TEMPS_ENVIRONMENT_ID */
  environment_id?: number | undefined;
  /**
   * Keys that have to be set. Only these, and `optional`, are read.
   *
   * @default every variable of the environment
   */
  keys?: readonly Key[] | undefined;
  /** Keys that may be missing. */
  optional?: readonly OptionalKey[] | undefined;
  /** Any Standard Schema (Zod, Valibot, ArkType …) of an object: checks the values and gives them their types. */
  schema?: Schema;
  /** Values for keys that the environment does not have, such as `process.env`. Never used to hide a failed call. */
  fallback?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * Milliseconds for which values count as fresh. Awaiting again after that asks again; where that fails, the
   * values from before are kept, with a warning through the logger and the reason in `error`.
   *
   * @default Infinity: only `refresh()` asks again
   */
  ttl?: number | undefined;
}

type Simplify<T> = { [Name in keyof T]: T[Name] };

/** What awaiting gives: what the schema makes of the values, else a string for each key. */
export type RuntimeEnvValues<
  Key extends string,
  OptionalKey extends string,
  Schema extends StandardSchema | undefined,
> = Schema extends StandardSchema
  ? OutputOf<Schema>
  : [Key | OptionalKey] extends [never]
    ? Record<string, string>
    : Simplify<{ [Name in Key]: string } & { [Name in OptionalKey]?: string }>;
