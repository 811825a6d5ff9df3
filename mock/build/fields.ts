import { didYouMean } from '../lib/nearest-name.ts';
import type { EnvironmentRow } from '../rows/environments.ts';

/** The fields of a new row; the others get defaults. The state assigns the id. */
export type Fields<T> = { -readonly [Key in Exclude<keyof T, 'id'>]?: T[Key] | undefined };

/**
 * Overrides defaults with the given fields; `undefined` keeps the default.
 *
 * @param what what is built, such as `project`
 * @throws {TypeError} for a field that the row does not have, or that is of another type
 */
export function withDefaults<T extends object>(
  what: string,
  defaults: T,
  fields: { [Key in keyof T]?: T[Key] | undefined },
): T {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  for (const [name] of given)
    if (!Object.hasOwn(defaults, name))
      throw new TypeError(
        `mock.build.${what}: ${name} is unknown${didYouMean(name, Object.keys(defaults))}`,
      );
  checkTypes(what, defaults, fields);
  return { ...defaults, ...(Object.fromEntries(given) as Partial<T>) };
}

/**
 * What may be null has no known type: the contract checks it when it is read.
 *
 * @throws {TypeError} for a field of another type than its default
 */
export function checkTypes(what: string, defaults: object, fields: object): void {
  for (const [name, value] of Object.entries(defaults)) {
    const given: unknown = Reflect.get(fields, name);
    if (given === undefined || value === null || given === null) continue;
    if (typeof given !== typeof value)
      throw new TypeError(
        `mock.build.${what}: ${name}: got ${JSON.stringify(given)}, expected a ${typeof value}`,
      );
  }
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
