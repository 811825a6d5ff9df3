/** A range of addresses: all that begin with the same `prefix` bits. */
export interface Range {
  readonly bytes: readonly number[];
  readonly prefix: number;
}

/** The bytes of an IPv4 (4) or IPv6 (16) address; `undefined` if the text is not one. */
export function parseIp(text: string): number[] | undefined {
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

/** Parses a range such as `10.0.0.0/24`, or a single address. */
export function parseRange(text: string): Range | undefined {
  const [address = '', length, ...rest] = text.split('/');
  const bytes = parseIp(address);
  if (!bytes || rest.length > 0 || !/^\d{1,3}$/.test(length ?? '0')) return undefined;
  const bits = bytes.length * 8;
  const prefix = Number(length ?? bits);
  if (prefix > bits) return undefined;
  return { bytes: bytes.map((byte, index) => byte & prefixMask(index, prefix)), prefix };
}

export function contains({ bytes, prefix }: Range, address: readonly number[]): boolean {
  return (
    bytes.length === address.length &&
    bytes.every((byte, index) => byte === ((address[index] ?? 0) & prefixMask(index, prefix)))
  );
}

export function isSameRange(one: Range, other: Range): boolean {
  return one.prefix === other.prefix && contains(one, other.bytes);
}

/** The bits of one byte that a prefix covers. */
function prefixMask(index: number, prefix: number): number {
  const bits = Math.min(Math.max(prefix - index * 8, 0), 8);
  return (0xff << (8 - bits)) & 0xff;
}

function parseV4(text: string): number[] | undefined {
  const parts = text.split('.');
  const isAddress = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return isAddress ? parts.map(Number) : undefined;
}

function parseV6(text: string): number[] | undefined {
  if (!/^[\da-f:.]+$/i.test(text) || !URL.canParse(`http://[${text}]`)) return undefined;
  // The URL parser has validated it and normalized embedded IPv4 notation and leading zeros.
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [addressGroups(head), addressGroups(tail ?? '')];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return [...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]);
}

function addressGroups(text: string): number[] {
  return text ? text.split(':').map((group) => Number.parseInt(group, 16)) : [];
}
