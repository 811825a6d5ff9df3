/**
 * Assigns a numeric code to each string, so that columns can store numbers. The code of null is 0.
 */
export class Dictionary {
  readonly #values: (string | null)[] = [null];
  readonly #codes = new Map<string, number>();

  get size(): number {
    return this.#values.length;
  }

  codeFor(value: string | null): number {
    if (value === null) return 0;
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.#values.push(value) - 1;
      this.#codes.set(value, code);
    }
    return code;
  }

  /** The code of a string; -1, which no row has, if it is unknown. */
  lookUp(value: string | null): number {
    return value === null ? 0 : (this.#codes.get(value) ?? -1);
  }

  /** All strings, without null, in the order of their codes. */
  get words(): string[] {
    return this.#values.slice(1) as string[];
  }

  value(code: number): string | null {
    return this.#values[code] ?? null;
  }
}
