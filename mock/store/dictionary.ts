/** Strings as small numbers. Code 0 is null. */
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

  /** -1 for a string that nobody has: it equals no code. */
  lookUp(value: string | null): number {
    return value === null ? 0 : (this.#codes.get(value) ?? -1);
  }

  /** All but null, in the order of their codes. */
  get words(): string[] {
    return this.#values.slice(1) as string[];
  }

  value(code: number): string | null {
    return this.#values[code] ?? null;
  }
}
