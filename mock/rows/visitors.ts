import { Column } from '../store/column.ts';
import { Dictionary } from '../store/dictionary.ts';

/** What visitors are counted and filtered by. */
export const DIMENSIONS = ['country', 'region', 'city', 'channel', 'referrer'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The values of one visitor. */
export interface VisitorValues {
  /** The project that was visited. */
  project_id: number;
  /** Its environment. */
  environment_id: number;
  /** The English name; `null` = unknown, as for the next three. */
  country: string | null;
  /** Two letters, such as `DE`. */
  country_code: string | null;
  /** A part of the country. */
  region: string | null;
  /** A city of the region. */
  city: string | null;
  /** How the visitor found the site, such as `Organic Search`. */
  channel: string | null;
  /** Hostname of the referring site; `null` = direct visit. */
  referrer: string | null;
  /** Whether the visitor is a bot. */
  is_crawler: boolean;
  /** Whether any activity of the visitor is recorded. */
  has_activity: boolean;
  /** Unix time in milliseconds. */
  first_seen: number;
  /** Unix time in milliseconds. */
  last_seen: number;
}

/** The name of the `null` referrer in facets and filters. */
export const DIRECT = 'Direct';

export const IS_CRAWLER = 1;
export const HAS_ACTIVITY = 2;

/** All visitors as JSON: the columns in base64, and the dictionaries of their codes. */
export interface VisitorsSnapshot {
  size: number;
  columns: Record<string, string>;
  words: Record<Dimension, string[]>;
  countryCodes: [country: string, code: string][];
}

function int32(): Column<Int32Array> {
  return new Column<Int32Array>((length) => new Int32Array(length));
}

function float64(): Column<Float64Array> {
  return new Column<Float64Array>((length) => new Float64Array(length));
}

/** All visitors, stored in columns: 45 bytes each and no objects. Ids start at 1. */
export class Visitors {
  readonly project: Column<Int32Array> = int32();
  readonly environment: Column<Int32Array> = int32();
  readonly codes: Readonly<Record<Dimension, Column<Int32Array>>> = {
    country: int32(),
    region: int32(),
    city: int32(),
    channel: int32(),
    referrer: int32(),
  };
  readonly dictionaries: Readonly<Record<Dimension, Dictionary>> = {
    country: new Dictionary(),
    region: new Dictionary(),
    city: new Dictionary(),
    channel: new Dictionary(),
    referrer: new Dictionary(),
  };
  readonly flags: Column<Uint8Array> = new Column((length) => new Uint8Array(length));
  readonly firstSeen: Column<Float64Array> = float64();
  readonly lastSeen: Column<Float64Array> = float64();
  readonly #countryCodes = new Map<string, string>();
  #size = 0;
  #latestFirst: Uint32Array | undefined;

  get size(): number {
    return this.#size;
  }

  /** Returns the id. */
  add(values: VisitorValues): number {
    this.#write(this.#size++, values);
    return this.#size;
  }

  /** Changes one visitor; throws for an id that does not exist. */
  update(id: number, changes: Partial<VisitorValues>): void {
    const values = this.get(id);
    if (!values) throw new RangeError(`There is no visitor ${id}`);
    this.#write(id - 1, { ...values, ...changes });
  }

  get(id: number): VisitorValues | undefined {
    const row = id - 1;
    if (!Number.isInteger(id) || row < 0 || row >= this.#size) return undefined;
    const word = (dimension: Dimension) =>
      this.dictionaries[dimension].value(this.codes[dimension].get(row));
    const country = word('country');
    const flags = this.flags.get(row);
    return {
      project_id: this.project.get(row),
      environment_id: this.environment.get(row),
      country,
      country_code: this.countryCode(country),
      region: word('region'),
      city: word('city'),
      channel: word('channel'),
      referrer: word('referrer'),
      is_crawler: (flags & IS_CRAWLER) !== 0,
      has_activity: (flags & HAS_ACTIVITY) !== 0,
      first_seen: this.firstSeen.get(row),
      last_seen: this.lastSeen.get(row),
    };
  }

  isCrawler(id: number): boolean {
    return (this.flags.get(id - 1) & IS_CRAWLER) !== 0;
  }

  countryCode(country: string | null): string | null {
    return country === null ? null : (this.#countryCodes.get(country) ?? null);
  }

  /** Row numbers (id - 1) by `last_seen`, latest first. Cached until the next change. */
  latestFirst(): Uint32Array {
    if (!this.#latestFirst) {
      const seen = this.lastSeen.values;
      this.#latestFirst = Uint32Array.from({ length: this.#size }, (_, row) => row).sort(
        (a, b) => (seen[b] as number) - (seen[a] as number) || a - b,
      );
    }
    return this.#latestFirst;
  }

  snapshot(): VisitorsSnapshot {
    return {
      size: this.#size,
      columns: Object.fromEntries(
        this.#columns().map(([name, column]) => [name, column.toBase64(this.#size)]),
      ),
      words: Object.fromEntries(
        DIMENSIONS.map((dimension) => [dimension, this.dictionaries[dimension].words]),
      ) as VisitorsSnapshot['words'],
      countryCodes: [...this.#countryCodes],
    };
  }

  /** Takes the visitors of another instance into a new, empty one. */
  copy(other: Visitors): void {
    this.#size = other.#size;
    const columns = other.#columns();
    for (const [index, [, column]] of this.#columns().entries())
      column.copy(columns[index]?.[1] ?? column);
    for (const dimension of DIMENSIONS)
      for (const word of other.dictionaries[dimension].words)
        this.dictionaries[dimension].codeFor(word);
    for (const [country, code] of other.#countryCodes) this.#countryCodes.set(country, code);
  }

  /** Loads a snapshot into a new, empty instance. */
  restore({ size, columns, words, countryCodes }: VisitorsSnapshot): void {
    this.#size = size;
    this.#latestFirst = undefined;
    for (const [name, column] of this.#columns()) column.restore(columns[name] ?? '');
    for (const dimension of DIMENSIONS)
      for (const word of words[dimension]) this.dictionaries[dimension].codeFor(word);
    for (const [country, code] of countryCodes) this.#countryCodes.set(country, code);
  }

  #columns() {
    const { project, environment, flags, firstSeen, lastSeen } = this;
    return Object.entries({ project, environment, flags, firstSeen, lastSeen, ...this.codes });
  }

  #write(row: number, values: VisitorValues): void {
    this.#latestFirst = undefined;
    this.project.set(row, values.project_id);
    this.environment.set(row, values.environment_id);
    for (const dimension of DIMENSIONS) {
      // A referrer named `Direct` is stored as none, because filters cannot tell the two apart.
      const word =
        dimension === 'referrer' && values.referrer === DIRECT ? null : values[dimension];
      this.codes[dimension].set(row, this.dictionaries[dimension].codeFor(word));
    }
    if (values.country !== null && values.country_code !== null)
      this.#countryCodes.set(values.country, values.country_code);
    this.flags.set(
      row,
      (values.is_crawler ? IS_CRAWLER : 0) | (values.has_activity ? HAS_ACTIVITY : 0),
    );
    this.firstSeen.set(row, values.first_seen);
    this.lastSeen.set(row, values.last_seen);
  }
}
