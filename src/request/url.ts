import { finiteProblem } from '../input/checks.ts';
import { describeValue, hidesState } from '../input/describe-value.ts';
import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';

type Values = Readonly<Record<string, unknown>>;

/** Builds the full URL of a call. Refuses parameters that would lead to another resource. */
export function buildUrl(
  baseUrl: string,
  route: string,
  path: Values | null | undefined,
  query: Values | null | undefined,
): string {
  let part: 'path' | 'query' = 'path';
  try {
    const url = baseUrl + fillPath(route, path ?? {});
    part = 'query';
    const search = query ? serializeQuery(query) : '';
    if (!search) return url;
    return `${url}${route.includes('?') ? '&' : '?'}${search}`;
  } catch (error) {
    throw encodingError(part, route, error);
  }
}

/**
 * Checked routes, split into literal text and parameter names in turn. Cached, so that calls run no regular expression.
 */
const checkedRoutes = new Map<string, readonly string[]>();
/** Enough for all operations and some routes of the caller's own. */
const MAX_CHECKED_ROUTES = 500;

function splitRoute(route: string): readonly string[] {
  const known = checkedRoutes.get(route);
  if (known) return known;
  checkRoute(route);
  const parts = route.split(/[{}]/);
  if (checkedRoutes.size < MAX_CHECKED_ROUTES) checkedRoutes.set(route, parts);
  return parts;
}

/** Checks a route, which may be the caller's own. The token must not go to another origin. */
function checkRoute(route: unknown): asserts route is string {
  const refuse = (message: string): never => {
    throw new TempsValidationError({ what: `the url ${describeValue(route)}`, issues: [{ path: ['url'], message }] });
  };
  if (typeof route !== 'string') return refuse('must be a route, such as "/projects"');
  if (!/^\/(?!\/)/.test(route))
    refuse('must be a route of this instance that starts with one slash, such as "/projects"');
  // URL parsers drop control characters, and read a backslash as a slash.
  if (/[#\\\s\p{Cc}]/u.test(route))
    refuse('must not contain a fragment, a backslash, white space or a control character');
  if (!/^[^{}]*(\{[^{}]+\}[^{}]*)*$/.test(route)) refuse('must have a name between each "{" and its "}"');
  if (hasDotSegment(route)) refuse('must not contain "." or ".." as a segment');
}

function hasDotSegment(address: string): boolean {
  return address.split('?', 1)[0]?.split('/').some(isDotSegment) === true;
}

/** URL parsers resolve dot segments, even percent-encoded ones, so the call would go to another resource. */
function isDotSegment(segment: string): boolean {
  return /^(\.|%2e){1,2}$/i.test(segment);
}

function fillPath(route: string, path: Values): string {
  const parts = splitRoute(route);
  const issues: ValidationIssue[] = [];
  let filled = parts[0] as string;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] as string;
    const value = path[name];
    const message = pathProblem(value);
    if (message) issues.push({ path: ['path', name], message });
    else filled += typeof value === 'number' ? value : encodeURIComponent(String(value));
    filled += parts[index + 1] as string;
  }
  // A caller's route and its parameters may form a dot segment together, as in `/%2{a}` or `/.%{a}`.
  if (filled.includes('%2') && hasDotSegment(filled))
    issues.push({ path: ['path'], message: 'must not turn a segment into "." or ".."' });
  if (issues.length > 0) throw new TempsValidationError({ what: `the path ${route}`, issues });
  return filled;
}

/**
 * Serializes a query. An array repeats its name, an object becomes `name[key]`; `undefined` and `null` are left out.
 */
function serializeQuery(query: Values): string {
  let search = '';
  for (const name in query) {
    if (!Object.hasOwn(query, name)) continue;
    const value = query[name];
    if (Array.isArray(value)) for (const item of value as unknown[]) search += parameter(name, item);
    else if (hasMembers(value))
      for (const [key, member] of Object.entries(value)) search += parameter(`${name}[${key}]`, member);
    else search += parameter(name, value);
  }
  return search.slice(1);
}

function parameter(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) || hasMembers(value)) throw new Error('arrays and objects cannot be nested in a query');
  if (typeof value === 'function' || (typeof value === 'object' && !(value instanceof Date)))
    throw new Error(`\`${name}\` must be text, a number, a date, an array or an object, not ${describeValue(value)}`);
  const problem = finiteProblem(value);
  if (problem) throw new Error(`\`${name}\` ${problem}`);
  const text = value instanceof Date ? value.toISOString() : (value as string | number | boolean);
  return `&${encodeURIComponent(name)}=${typeof text === 'number' ? text : encodeURIComponent(text)}`;
}

/** Not so a `Promise` or a `Map`, which have none of their own. */
function hasMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !hidesState(value);
}

/** A lone surrogate, an invalid date or a nested array cannot be encoded. */
function encodingError(part: 'path' | 'query', route: string, error: unknown): unknown {
  if (TempsValidationError.is(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new TempsValidationError({
    what: `the ${part} of ${route}`,
    issues: [{ path: [part], message: `cannot be encoded: ${message}` }],
  });
}

function pathProblem(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return 'is required';
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
    return `must be a string or a number, not ${describeValue(value)}`;
  return typeof value === 'string' && isDotSegment(value) ? `must not be "${value}"` : finiteProblem(value);
}
