import type { EnvironmentRow } from '../rows/environments.ts';

/** The fields of a new row; the others get defaults. The state assigns the id. */
export type Fields<T> = { -readonly [Key in Exclude<keyof T, 'id'>]?: T[Key] | undefined };

/** Overrides defaults with the given fields; `undefined` keeps the default. */
export function withDefaults<T extends object>(
  defaults: T,
  fields: { [Key in keyof T]?: T[Key] | undefined },
): T {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(given) as Partial<T>) };
}

/**
 * The environment with this id, or the main environment of the project with this id, or of the
 * latest one.
 *
 * @throws {RangeError} for an id that does not exist
 */
export type FindEnvironment = (ids?: {
  project_id?: number | undefined;
  environment_id?: number | undefined;
}) => EnvironmentRow;
