import { fromBase64, toBase64 } from '../lib/bytes.ts';

type NumberArray = Int32Array | Uint32Array | Uint8Array | Float64Array;

/**
 * A typed array that grows. `values` may be longer than the number of rows, and is replaced when it
 * grows.
 */
export class Column<A extends NumberArray> {
  values: A;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.values = make(1024);
  }

  set(row: number, value: number): void {
    if (row >= this.values.length) {
      const larger = this.#make(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[row] = value;
  }

  get(row: number): number {
    return this.values[row] ?? 0;
  }

  /** Takes the values of another column. */
  copy({ values }: { values: NumberArray }): void {
    this.values = this.#make(values.length);
    this.values.set(values);
  }

  /** The first rows as base64. */
  toBase64(rows: number): string {
    const { buffer, byteOffset, byteLength } = this.values.subarray(0, rows);
    return toBase64(new Uint8Array(buffer, byteOffset, byteLength));
  }

  restore(base64: string): void {
    const bytes = fromBase64(base64);
    const { BYTES_PER_ELEMENT } = this.values;
    this.values = this.#make(Math.max(1024, Math.floor(bytes.length / BYTES_PER_ELEMENT)));
    new Uint8Array(this.values.buffer).set(bytes);
  }
}
