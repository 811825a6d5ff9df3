import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';
import { createQuerySerializer } from '../../generated/client/utils.gen.ts';

type Values = Readonly<Record<string, unknown>>;

const serializeQuery = createQuerySerializer<Values>();

/** The full address of a call. Refuses what would reach another resource than the one that was named. */
export function callUrl(
  baseUrl: string,
  route: string,
  path: Values | null | undefined,
  query: Values | null | undefined,
): string {
  if (!checked.has(route)) checkRoute(route);
  const url = baseUrl + (route.includes('{') ? fillPath(route, path ?? {}) : route);
  const search = query ? queryString(route, query) : '';
  if (!search) return url;
  return `${url}${route.includes('?') ? '&' : '?'}${search}`;
}

/** Sound routes, for no regular expression to run at each call: those of the operations, and some of a caller's own. */
const checked = new Set<string>();
const MOST_CHECKED = 500;

/** Generated routes are sound; this is for those that a caller writes. The token goes to the configured origin only. */
function checkRoute(route: string): void {
  const refuse = (message: string): never => {
    throw new TempsValidationError({ what: `the url "${route}"`, issues: [{ path: ['url'], message }] });
  };
  if (!/^\/(?!\/)/.test(route))
    refuse('must be a route of this instance that starts with one slash, such as "/projects"');
  if (/[#\\\s]/.test(route)) refuse('must not contain a fragment, a backslash or white space');
  if (route.split('?', 1)[0]?.split('/').some(isDotSegment)) refuse('must not contain "." or ".." as a segment');
  if (checked.size < MOST_CHECKED) checked.add(route);
}

/** URL parsers resolve dot segments, also percent-encoded ones: the call would go to another resource. */
function isDotSegment(segment: string): boolean {
  return /^(\.|%2e){1,2}$/i.test(segment);
}

function fillPath(route: string, path: Values): string {
  const issues: ValidationIssue[] = [];
  let filled = '';
  let end = 0;
  // By hand: replacing with a regular expression and a function would be a fiftieth of what a call costs.
  for (let start = route.indexOf('{'); start >= 0; start = route.indexOf('{', end)) {
    filled += route.slice(end, start);
    end = route.indexOf('}', start) + 1;
    const name = route.slice(start + 1, end - 1);
    const value = path[name];
    const message = pathProblem(value);
    if (message) issues.push({ path: ['path', name], message });
    else filled += typeof value === 'number' ? value : encoded('path', route, () => encodeURIComponent(String(value)));
  }
  if (issues.length > 0) throw new TempsValidationError({ what: `the path ${route}`, issues });
  return filled + route.slice(end);
}

function queryString(route: string, query: Values): string {
  return encoded('query', route, () => serializeQuery(query));
}

/** Half a surrogate pair, an invalid date or a list within a list has no place in an address. */
function encoded(part: 'path' | 'query', route: string, encode: () => string): string {
  try {
    return encode();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new TempsValidationError({
      what: `the ${part} of ${route}`,
      issues: [{ path: [part], message: `cannot be encoded: ${message}` }],
    });
  }
}

function pathProblem(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return 'is required';
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
    return `must be a string or a number, not ${describe(value)}`;
  if (Number.isNaN(value)) return 'must be a number, not NaN';
  return typeof value === 'string' && isDotSegment(value) ? `must not be "${value}"` : undefined;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
