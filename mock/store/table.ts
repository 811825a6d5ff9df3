import { didYouMean } from '../lib/nearest-name.ts';

/** A row of a table. */
export interface Row {
  /** Numbered from 1 in each table. */
  readonly id: number;
}

/**
 * The members of a response that a row stores: all but the `Computed` ones, none of them optional.
 */
export type Stored<Response, Computed extends keyof Response = never> = Required<
  Omit<Response, Computed>
>;

/** Rows by id, in the order of insertion. Ids are numbered from 1 and never reused. */
export class Table<T extends Row> implements Iterable<T> {
  protected readonly rows = new Map<number, T>();
  #lastId = 0;

  /** @param rows the first rows, which get the ids from 1 */
  constructor(rows: Iterable<Omit<T, 'id'>> = []) {
    for (const row of rows) this.insert(row);
  }

  /** The number of rows. */
  get size(): number {
    return this.rows.size;
  }

  /** Adds a row and returns it with its id. */
  insert(values: Omit<T, 'id'>): T {
    const id = ++this.#lastId;
    // Set twice: first, so that it is printed first, and last, so that the id of a copied row does
    // not override it.
    const row = { id, ...values } as unknown as T & { id: number };
    row.id = id;
    this.rows.set(id, row);
    return row;
  }

  /** The row with this id; `undefined` if there is none. */
  get(id: number): T | undefined {
    return this.rows.get(id);
  }

  /** The rows for which `where` is true. @default all rows */
  list(where: (row: T) => boolean = () => true): T[] {
    const rows: T[] = [];
    for (const row of this.rows.values()) if (where(row)) rows.push(row);
    return rows;
  }

  /** The first row for which `where` is true. */
  find(where: (row: T) => boolean): T | undefined {
    for (const row of this.rows.values()) if (where(row)) return row;
    return undefined;
  }

  /**
   * Changes the row in place. A field that is `undefined` in `changes` keeps its value.
   * @throws {TypeError} for a field that the row does not have
   */
  update(id: number, changes: Partial<Omit<T, 'id'>>): T | undefined {
    const row = this.rows.get(id);
    if (!row) return undefined;
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    for (const [name] of given)
      if (!Object.hasOwn(row, name))
        throw new TypeError(`mock.state: ${name} is unknown${didYouMean(name, Object.keys(row))}`);
    return Object.assign(row, Object.fromEntries(given));
  }

  /** Removes the row with this id. Returns whether it existed. */
  remove(id: number): boolean {
    return this.rows.delete(id);
  }

  /** Removes the rows for which `where` is true. */
  removeWhere(where: (row: T) => boolean): void {
    for (const row of this.list(where)) this.remove(row.id);
  }

  /** The last id that was assigned; its row may have been removed. */
  get lastId(): number {
    return this.#lastId;
  }

  /** Replaces all rows. The new ones keep their ids. */
  restore(rows: readonly T[], lastId: number): void {
    this.rows.clear();
    for (const row of rows) this.rows.set(row.id, row);
    this.#lastId = lastId;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.rows.values();
  }
}
