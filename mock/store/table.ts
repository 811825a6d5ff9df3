/** A row of a table. */
export interface Row {
  /** Counted up from 1 in each table. */
  readonly id: number;
}

/** Rows by id, in the order of their making. Ids count up from 1 and are never used twice. */
export class Table<T extends Row> implements Iterable<T> {
  readonly #rows = new Map<number, T>();
  #lastId = 0;

  protected get rows(): Map<number, T> {
    return this.#rows;
  }

  /** How many rows there are. */
  get size(): number {
    return this.rows.size;
  }

  /** Adds a row, and returns it with its id. */
  insert(values: Omit<T, 'id'>): T {
    const id = ++this.#lastId;
    // The id comes first where it is printed, and stands even where the values are a copied row.
    const row = { id, ...values } as unknown as T & { id: number };
    row.id = id;
    this.rows.set(id, row);
    return row;
  }

  /** The row with this id; `undefined` where there is none. */
  get(id: number): T | undefined {
    return this.rows.get(id);
  }

  /** The rows for which `where` is true, or all of them. */
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

  /** Changes the row in place; a field that is `undefined` in `changes` keeps its value. */
  update(id: number, changes: Partial<Omit<T, 'id'>>): T | undefined {
    const row = this.rows.get(id);
    if (!row) return undefined;
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    return Object.assign(row, Object.fromEntries(given));
  }

  /** Removes the row with this id. Returns whether there was one. */
  remove(id: number): boolean {
    return this.rows.delete(id);
  }

  /** Removes the rows for which `where` is true. */
  removeWhere(where: (row: T) => boolean): void {
    for (const row of this.list(where)) this.remove(row.id);
  }

  /** The last id that was given out: of a row that may be gone. */
  get lastId(): number {
    return this.#lastId;
  }

  /** Takes these rows in place of its own, with their ids. */
  restore(rows: readonly T[], lastId: number): void {
    this.rows.clear();
    for (const row of rows) this.rows.set(row.id, row);
    this.#lastId = lastId;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.rows.values();
  }
}
