import { wordSet } from '../naming/words.ts';
import type { Contract } from './contract.ts';

/** Far more levels than a contract has, and few enough for the stack. */
const MAX_DEPTH = 100;

/** Keys whose members have names chosen by the contract. */
export const MAPS = wordSet(`
  $defs content definitions dependentRequired dependentSchemas encoding mapping parameters paths pathItems
  patternProperties properties requestBodies responses schemas securitySchemes
`);
/** Keys whose values are data, without keys of OpenAPI in them. */
export const DATA = wordSet('x-codeSamples x-servers const default enum example examples');
const PROSE = new Set(['description', 'summary', 'title']);
/** Keys that the generator does not read. */
const UNREAD = wordSet('callbacks externalDocs headers links security servers webhooks xml');
/** The extensions that it reads. */
const EXTENSIONS = wordSet('x-codeSamples x-one-time x-secret x-servers x-slow-delete x-websocket');

/** What kind of value is at a place in the document. */
type Position = 'node' | 'map' | 'data';

/**
 * Returns a copy of a contract in which no text can become code: every text passes through here,
 * once. Leaves out what the generator does not read. Throws if the document is too deep.
 */
export function cleanContract(raw: unknown): Contract {
  return clean(raw, 'node', 0) as Contract;
}

function clean(value: unknown, position: Position, depth: number): unknown {
  if (depth > MAX_DEPTH)
    throw new Error(
      `Failed to read the contract: it is nested more than ${MAX_DEPTH} levels deep, or refers to itself without a $ref.`,
    );
  if (typeof value === 'string') return cleanLiteral(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((each) => clean(each, position === 'map' ? 'node' : position, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    // It cannot be a normal member in code.
    if (key === '__proto__') continue;
    const cleaned = cleanMember(key, member, position, depth + 1);
    if (cleaned !== undefined) copy[cleanLiteral(key)] = cleaned;
  }
  return copy;
}

function cleanMember(key: string, value: unknown, position: Position, depth: number): unknown {
  // In OpenAPI 3.1 a schema may be `true`: anything. `false` has no better type.
  if (position === 'map') return clean(typeof value === 'boolean' ? {} : value, 'node', depth);
  // In data, `$ref` is no reference.
  if (position === 'data') return key === '$ref' ? undefined : clean(value, 'data', depth);
  if (UNREAD.has(key) || (key.startsWith('x-') && !EXTENSIONS.has(key))) return undefined;
  if (PROSE.has(key)) return typeof value === 'string' ? cleanProse(value) : undefined;
  if (key === 'pattern' && typeof value === 'string') return cleanPattern(value);
  return clean(value, DATA.has(key) ? 'data' : MAPS.has(key) ? 'map' : 'node', depth);
}

/**
 * Replaces backslashes while code is printed. The printer turns `\u0027` into the character, even
 * in strings and comments, so text could become code. `restoreBackslashes` puts them back at the
 * end. A private-use character: a contract that contains it loses it.
 */
const BACKSLASH = '\uF8F0';

/** Cleans text that is data, such as the name of a property or an enum value. Keeps its meaning. */
function cleanLiteral(text: string): string {
  return text.replaceAll(BACKSLASH, '').replaceAll('\\', BACKSLASH);
}

/** Cleans text for comments: it cannot end a comment, and has no characters that hide others. */
function cleanProse(text: string): string {
  const visible = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // Control characters, and characters that reorder or hide text.
    .replace(/[^\P{Cc}\t\n]|\p{Cf}/gu, '');
  return cleanLiteral(visible).replaceAll('*/', `*${BACKSLASH}/`);
}

/** Writes two backslashes, which are one in a string and in the Markdown of a comment. */
export function restoreBackslashes(code: string): string {
  return code.replaceAll(BACKSLASH, '\\\\');
}

/**
 * Makes a pattern that is safe between slashes; `undefined` if it cannot be. The printer replaces
 * `\uXXXX` with the character, which must not end the literal.
 */
function cleanPattern(pattern: string): string | undefined {
  let source: string;
  try {
    ({ source } = new RegExp(pattern));
  } catch {
    return undefined;
  }
  if (/\\u[dD][89a-fA-F]|\\u202[89]|\\u\{/.test(source)) return undefined;
  return source.replace(/\\u00([0-9a-fA-F]{2})/g, String.raw`\x$1`);
}
