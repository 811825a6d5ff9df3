import { describeValue } from '../checks.ts';
import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';
import type { QueryStyles } from './operation.ts';
import { parameterProblem, serializeQuery } from './query.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * URL parsers resolve dot segments, even percent-encoded ones, so the call would go to another
 * resource.
 */
const DOT_SEGMENT = /^[^?]*\/(\.|%2e){1,2}([/?]|$)/i;

/** Builds the full URL of a call. Refuses parameters that would lead to another resource. */
export function buildUrl(
  baseUrl: string,
  route: string,
  path: Values | null | undefined,
  query: Values | null | undefined,
  styles?: QueryStyles,
): string {
  if (!checkedRoutes.has(route)) checkRoute(route);
  const issues: ValidationIssue[] = [];
  const filled = route.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = path?.[name];
    const message = isMissing(value) ? missingProblem(route, path) : pathProblem(value);
    if (message === undefined)
      return encodeURIComponent(value instanceof Date ? value.toISOString() : String(value));
    issues.push({ path: ['path', name], message });
    return '';
  });
  // A route and its parameters may form a dot segment together, as in `/.%{a}`.
  if (DOT_SEGMENT.test(filled))
    issues.push({ path: ['path'], message: 'must not turn a segment into "." or ".."' });
  if (issues.length > 0) throw new TempsValidationError({ what: `the path ${route}`, issues });
  const search = query ? serializeQuery(query, styles) : '';
  return baseUrl + filled + (search && `${route.includes('?') ? '&' : '?'}${search}`);
}

/**
 * The routes that were found to be right: to check one again costs 4 % of a get (bench/README.md,
 * "Own CPU").
 */
const checkedRoutes = new Set<string>();
/** A caller of `request` may put ids into routes, so there may be any number. */
const MAX_CHECKED_ROUTES = 1000;

function checkRoute(route: string): void {
  const message = routeProblem(route);
  if (message !== undefined) {
    const what = `the url ${describeValue(route).replace('the string ', '')}`;
    throw new TempsValidationError({ what, issues: [{ path: ['url'], message }] });
  }
  if (checkedRoutes.size < MAX_CHECKED_ROUTES) checkedRoutes.add(route);
}

/** A route may be the caller's own. The token must not go to another origin. */
function routeProblem(route: unknown): string | undefined {
  if (typeof route !== 'string' || !/^\/(?!\/)/.test(route))
    return 'must be a route of this instance that starts with one slash, such as "/projects"';
  if (/^\/api([/?]|$)/.test(route))
    return 'must not begin with /api, which the address of the instance ends in: leave it out';
  // URL parsers drop control characters, and read a backslash as a slash.
  if (/[#\\\s]|[^!-~\xa0-\uffff]/.test(route))
    return 'must not contain a fragment, a backslash, white space or a control character';
  if (!/^[^{}]*(\{[^{}]+\}[^{}]*)*$/.test(route))
    return 'must have a name between each "{" and its "}"';
  return DOT_SEGMENT.test(route) ? 'must not contain "." or ".." as a segment' : undefined;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Names what is given in place of a parameter: `projectId`, or `environment_id` for `env_id`. */
function missingProblem(route: string, path: Values | null | undefined): string {
  const other = Object.keys(path ?? {}).find((name) => !route.includes(`{${name}}`));
  return other === undefined
    ? 'is required'
    : `is required, and \`${other}\` is no parameter of the route`;
}

function pathProblem(value: unknown): string | undefined {
  if (
    typeof value !== 'string' &&
    typeof value !== 'number' &&
    typeof value !== 'bigint' &&
    !(value instanceof Date)
  )
    return `must be a string or a number, not ${describeValue(value)}`;
  return parameterProblem(value);
}
