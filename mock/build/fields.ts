import type { EnvironmentRow } from '../features/environments/rows.ts';
import type { ProjectRow } from '../features/projects/rows.ts';

/** What a row is to have; the rest has defaults. Ids are given by the state. */
export type Fields<T> = { -readonly [Key in Exclude<keyof T, 'id'>]?: T[Key] | undefined };

/** Defaults with what was given over them; `undefined` is not given. */
export function withDefaults<T extends object>(defaults: T, fields: { [Key in keyof T]?: T[Key] | undefined }): T {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(given) as Partial<T>) };
}

/** Finds what a new row belongs to. */
export interface Finder {
  /** The project with this id; without one the latest, which is made where there is none. */
  project(id?: number): ProjectRow;
  /** The environment with this id, or the main one of the project. */
  environment(ids?: { project_id?: number | undefined; environment_id?: number | undefined }): EnvironmentRow;
}
