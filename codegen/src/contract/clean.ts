import { cleanLiteral, cleanPattern, cleanProse } from './clean-text.ts';
import type { Contract } from './contract.ts';
import { MAX_DEPTH, MAX_NAME, MAX_NODES } from './limits.ts';

/** Keys whose members have names of the contract's own choice. */
const MAPS = new Set([
  '$defs',
  'callbacks',
  'content',
  'definitions',
  'dependentRequired',
  'dependentSchemas',
  'encoding',
  'headers',
  'links',
  'mapping',
  'parameters',
  'paths',
  'pathItems',
  'patternProperties',
  'properties',
  'requestBodies',
  'responses',
  'schemas',
  'securitySchemes',
  'variables',
  'webhooks',
]);
/** Keys whose values are data of the API: nothing in them is a key of OpenAPI. */
const DATA = new Set(['x-codeSamples', 'x-servers', 'const', 'default', 'enum', 'example', 'examples', 'security']);
const PROSE = new Set(['description', 'summary', 'title']);
/** Of the extensions, those that the generator knows. */
const EXTENSIONS = new Set(['x-codeSamples', 'x-secret', 'x-servers', 'x-websocket']);

/** Where in the document a value stands. */
type Position = 'node' | 'map' | 'data';

/**
 * A copy of a contract of which nothing can become code: every text of it passes here, once. What the generator does
 * not read is left out. Throws if the document is too deep or too large.
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
    if (typeof value === 'string') {
      if (PROSE.has(key)) return cleanProse(value);
      return key === 'pattern' ? cleanPattern(value) : cleanLiteral(value);
    }
    if (DATA.has(key)) return clean(value, 'data', depth);
    return clean(value, MAPS.has(key) ? 'map' : 'node', depth);
  }

  return clean(raw, 'node', 0) as Contract;
}

/** `__proto__` is no name that an object can be given in code. A `$ref` in data is no reference. */
function isLeftOut(key: string, position: Position): boolean {
  if (key === '__proto__') return true;
  if (position === 'data') return key === '$ref';
  return position === 'node' && key.startsWith('x-') && !EXTENSIONS.has(key);
}
