/** A range of addresses: all that begin with the same `prefix` bits, of 128. */
export interface Range {
  readonly first: bigint;
  readonly prefix: number;
}

const BITS = 128;
/** An IPv4 address is the IPv6 address that it is mapped to: RFC 4291, 2.5.5.2. */
const V4_BITS = 96;
const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** An IPv4 or IPv6 address as a number; `undefined` if the text is not one. */
export function parseIp(text: string): bigint | undefined {
  const address = V4.test(text) ? `::ffff:${text}` : text;
  if (!/^[\da-f:.]*:[\da-f:.]*$/i.test(address) || !URL.canParse(`http://[${address}]`))
    return undefined;
  // The URL parser has validated it and normalized embedded IPv4 notation and leading zeros.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [before, after] = [head, tail ?? ''].map((part) => (part ? part.split(':') : [])) as [
    string[],
    string[],
  ];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return BigInt(
    `0x${[...before, ...zeros, ...after].map((group) => group.padStart(4, '0')).join('')}`,
  );
}

/** Parses a range such as `10.0.0.0/24`, or a single address. */
export function parseRange(text: string): Range | undefined {
  const [address = '', length, ...rest] = text.split('/');
  const first = parseIp(address);
  if (first === undefined || rest.length > 0 || !/^\d{1,3}$/.test(length ?? '0')) return undefined;
  const before = V4.test(address) ? V4_BITS : 0;
  const prefix = length === undefined ? BITS : before + Number(length);
  return prefix > BITS ? undefined : { first, prefix };
}

export function contains({ first, prefix }: Range, address: bigint): boolean {
  const rest = BigInt(BITS - prefix);
  return first >> rest === address >> rest;
}

export function isSameRange(one: Range, other: Range): boolean {
  return one.prefix === other.prefix && contains(one, other.first);
}
