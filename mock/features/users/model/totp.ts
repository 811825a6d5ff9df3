import { createHmac } from 'node:crypto';
import type { Random } from '../../../lib/random.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/** 160 bits in base 32, as authenticator apps take them. */
export function createSecret(random: Random): string {
  return Array.from({ length: 32 }, () => ALPHABET[random.int(0, 31)]).join('');
}

/** The six digits that an authenticator app shows at that time (RFC 6238: HMAC-SHA-1, 30 seconds). */
export function totp(secret: string, time: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / STEP_MS)));
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (hash.at(-1) as number) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** Also the code before and the one after, since clocks differ. */
export function isCurrentCode(secret: string, code: string, time: number): boolean {
  return [-1, 0, 1].some((step) => totp(secret, time + step * STEP_MS) === code);
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
