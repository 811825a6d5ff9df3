import { wordSet } from '../naming/words.ts';
import type { Contract } from './contract.ts';
import { MAX_DEPTH, MAX_NAME, MAX_NODES, MAX_PROSE } from './limits.ts';

/** Keys whose members have names chosen by the contract. */
export const MAPS = wordSet(`
  $defs callbacks content definitions dependentRequired dependentSchemas encoding headers links mapping
  parameters paths pathItems patternProperties properties requestBodies responses schemas securitySchemes
  variables webhooks
`);
/** Keys whose values are data, without keys of OpenAPI in them. */
export const DATA = wordSet('x-codeSamples x-servers const default enum example examples security');
const PROSE = new Set(['description', 'summary', 'title']);
/** The extensions that the generator knows. */
const EXTENSIONS = new Set(['x-codeSamples', 'x-one-time', 'x-secret', 'x-servers', 'x-websocket']);

/** What kind of value is at a place in the document. */
type Position = 'node' | 'map' | 'data';

/**
 * Returns a copy of a contract in which no text can become code: every text passes through here, once. Leaves out what
 * the generator does not read. Throws if the document is too deep or too large.
 */
export function cleanContract(raw: unknown): Contract {
  let nodes = 0;

  function clean(value: unknown, position: Position, depth: number): unknown {
    if (++nodes > MAX_NODES) throw new Error(`Failed to read the contract: it has more than ${MAX_NODES} values.`);
    if (depth > MAX_DEPTH)
      throw new Error(
        `Failed to read the contract: it is nested more than ${MAX_DEPTH} levels deep, or refers to itself without a $ref.`,
      );
    if (typeof value === 'string') return cleanLiteral(value);
    if (Array.isArray(value))
      return value.map((element) => clean(element, position === 'map' ? 'node' : position, depth + 1));
    if (typeof value === 'object' && value !== null) return cleanObject(value, position, depth);
    return value;
  }

  function cleanObject(object: object, position: Position, depth: number): Record<string, unknown> {
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(object)) {
      if (isLeftOut(key, position)) continue;
      const name = cleanLiteral(key);
      if (name.length > MAX_NAME)
        throw new Error(
          `Failed to read the contract: it has a name of ${name.length} characters, "${name.slice(0, 40)}…".`,
        );
      const cleaned =
        position === 'node'
          ? cleanMember(key, value, depth + 1)
          : clean(value, position === 'map' ? 'node' : 'data', depth + 1);
      if (cleaned !== undefined) copy[name] = cleaned;
    }
    return copy;
  }

  function cleanMember(key: string, value: unknown, depth: number): unknown {
    if (PROSE.has(key)) return typeof value === 'string' ? cleanProse(value) : undefined;
    if (typeof value === 'string') {
      return key === 'pattern' ? cleanPattern(value) : cleanLiteral(value);
    }
    if (DATA.has(key)) return clean(value, 'data', depth);
    return clean(value, MAPS.has(key) ? 'map' : 'node', depth);
  }

  return clean(raw, 'node', 0) as Contract;
}

/**
 * `__proto__` is left out, since it cannot be a normal member in code; and `$ref` in data, which is not a reference.
 */
function isLeftOut(key: string, position: Position): boolean {
  if (key === '__proto__') return true;
  if (position === 'data') return key === '$ref';
  return position === 'node' && key.startsWith('x-') && !EXTENSIONS.has(key);
}

/**
 * Replaces backslashes while code is printed. The printer turns `\u0027` into the character, even in strings and
 * comments, so text could become code. `restoreBackslashes` puts them back at the end. A private-use character: a
 * contract that contains it loses it.
 */
const BACKSLASH = '\uF8F0';

/** Cleans text that is data, such as the name of a property or an enum value. Keeps its meaning. */
function cleanLiteral(text: string): string {
  return text.replaceAll(BACKSLASH, '').replaceAll('\\', BACKSLASH);
}

/** Cleans text for comments: it cannot end a comment, and has no characters that hide others. */
function cleanProse(text: string): string {
  const short = text.length > MAX_PROSE ? `${text.slice(0, MAX_PROSE)}…` : text;
  const visible = short
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
 * Makes a pattern that is safe between slashes; `undefined` if it cannot be. The printer replaces `\uXXXX` with the
 * character, which must not end the literal.
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
