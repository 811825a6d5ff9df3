import { Table, type Row } from './table.ts';

type Groups<T> = Map<unknown, T[]>;

/** A table of many rows: those that share a value are found, and removed, without a look at the others. */
export class GroupedTable<T extends Row, Key extends keyof T> extends Table<T> {
  readonly #key: Key;
  /** `undefined` = no longer right: made anew when it is asked for. */
  #groups: Groups<T> | undefined = new Map();
  /** May be thousands of rows: they stay in the table until it is read again. */
  #removed: T[] = [];

  /** @param key what the rows are grouped by; it never changes in place */
  constructor(key: Key) {
    super();
    this.#key = key;
  }

  /** In the order of their making. */
  ofGroup(value: T[Key]): readonly T[] {
    return this.#grouped().get(value) ?? [];
  }

  removeGroup(value: T[Key]): void {
    const groups = this.#grouped();
    this.#removed = this.#removed.concat(groups.get(value) ?? []);
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

  /** When a group is asked for again. */
  protected regroup(): void {
    this.#groups = undefined;
  }

  protected override get rows(): Map<number, T> {
    const rows = super.rows;
    if (this.#removed.length > 0) for (const { id } of this.#removed.splice(0)) rows.delete(id);
    return rows;
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
