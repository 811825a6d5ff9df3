import type { EnvironmentRow } from '../features/environments/rows.ts';
import type { ProjectRow } from '../features/projects/rows.ts';

/** The fields of a new row; the others get defaults. The state assigns the id. */
export type Fields<T> = { -readonly [Key in Exclude<keyof T, 'id'>]?: T[Key] | undefined };

/** Overrides defaults with the given fields; `undefined` keeps the default. */
export function withDefaults<T extends object>(defaults: T, fields: { [Key in keyof T]?: T[Key] | undefined }): T {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(given) as Partial<T>) };
}

/** Finds the project and environment of a new row. */
export interface Finder {
  /** The project with this id, or the latest one. Creates one if there is none. */
  project(id?: number): ProjectRow;
  /** The environment with this id, or the main environment of the project. */
  environment(ids?: { project_id?: number | undefined; environment_id?: number | undefined }): EnvironmentRow;
}
