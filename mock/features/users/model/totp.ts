import { hmac } from '../../../lib/bytes.ts';
import type { Random } from '../../../lib/random.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/** 160 bits in base 32, as authenticator apps expect. */
export function createSecret(random: Random): string {
  return Array.from({ length: 32 }, () => ALPHABET[random.int(0, 31)]).join('');
}

/** The six digits that an authenticator app shows at that time (RFC 6238: HMAC-SHA-1, 30 seconds). */
export async function totp(secret: string, time: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(time / STEP_MS)));
  const hash = await hmac('SHA-1', fromBase32(secret), new Uint8Array(counter.buffer));
  const offset = (hash.at(-1) as number) & 15;
  const number = new DataView(hash.buffer).getUint32(offset) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Also accepts the previous and the next code, because clocks differ. */
export async function isCurrentCode(secret: string, code: string, time: number): Promise<boolean> {
  const codes = await Promise.all([-1, 0, 1].map((step) => totp(secret, time + step * STEP_MS)));
  return codes.includes(code);
}

function fromBase32(text: string): Uint8Array {
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
