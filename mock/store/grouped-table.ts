import { Table, type Row } from './table.ts';

type Groups<T> = Map<unknown, T[]>;

/**
 * A table that finds and removes all rows with the same key without going through the others. For
 * many rows.
 */
export class GroupedTable<T extends Row, Key extends keyof T> extends Table<T> {
  readonly #key: Key;
  /** `undefined` if they are outdated: then they are rebuilt on the next access. */
  #groups: Groups<T> | undefined = new Map();

  /** @param key the field to group by; to change it in a row, use `update` */
  constructor(key: Key) {
    super();
    this.#key = key;
  }

  /** In the order of insertion. */
  ofGroup(value: T[Key]): readonly T[] {
    return this.#grouped().get(value) ?? [];
  }

  removeGroup(value: T[Key]): void {
    const groups = this.#grouped();
    for (const { id } of groups.get(value) ?? []) this.rows.delete(id);
    groups.delete(value);
  }

  override insert(values: Omit<T, 'id'>): T {
    const row = super.insert(values);
    if (this.#groups) this.#add(this.#groups, row);
    return row;
  }

  override update(id: number, changes: Partial<Omit<T, 'id'>>): T | undefined {
    if (this.#key in changes) this.regroup();
    return super.update(id, changes);
  }

  override remove(id: number): boolean {
    this.regroup();
    return super.remove(id);
  }

  override restore(rows: readonly T[], lastId: number): void {
    this.regroup();
    super.restore(rows, lastId);
  }

  /** Rebuilds the groups on the next access. */
  protected regroup(): void {
    this.#groups = undefined;
  }

  #grouped(): Groups<T> {
    if (this.#groups) return this.#groups;
    const groups: Groups<T> = new Map();
    for (const row of this) this.#add(groups, row);
    return (this.#groups = groups);
  }

  #add(groups: Groups<T>, row: T): void {
    const group = groups.get(row[this.#key]);
    if (group) group.push(row);
    else groups.set(row[this.#key], [row]);
  }
}
