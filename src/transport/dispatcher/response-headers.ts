import type { HeaderReader } from '../transport.ts';
import type { RawHeader, RawHeaders } from './types.ts';

/** The headers of a response as they arrived: most calls read one or two of them. */
export class ResponseHeaders implements HeaderReader {
  readonly #raw: RawHeaders;

  constructor(raw: RawHeaders) {
    this.#raw = raw;
  }

  get(name: string): string | null {
    let found: string | null = null;
    for (let at = 0; at + 1 < this.#raw.length; at += 2) {
      const key = this.#raw[at];
      if (key === undefined || key.length !== name.length || toText(key).toLowerCase() !== name) continue;
      const value = toText(this.#raw[at + 1] ?? '');
      found = found === null ? value : `${found}, ${value}`;
    }
    return found;
  }

  toHeaders(): Headers {
    const headers = new Headers();
    for (let at = 0; at + 1 < this.#raw.length; at += 2) {
      const value = this.#raw[at + 1] ?? '';
      for (const one of Array.isArray(value) ? (value as (Uint8Array | string)[]) : [value])
        append(headers, toText(this.#raw[at] ?? ''), toText(one));
    }
    return headers;
  }
}

function append(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value);
  } catch {
    // A name or value that no `Headers` can hold.
  }
}

/** One character for each byte, as `fetch` reads headers. */
function toText(value: RawHeader): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as RawHeader[]).map(toText).join(', ');
  return Buffer.prototype.latin1Slice.call(value);
}
