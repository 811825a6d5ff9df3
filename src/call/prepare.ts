import {
  booleanProblem,
  findProblem,
  functionProblem,
  nonNegativeProblem,
  objectProblem,
  signalProblem,
  wholeNumberProblem,
} from '../input/checks.ts';
import { describeValue } from '../input/describe-value.ts';
import { readGiven, toGivenError } from '../input/given.ts';
import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';
import type { AttemptInfo } from '../observability/hooks.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { NO_BODY, serializeBody } from '../request/body.ts';
import { mergeHeaders } from '../request/headers.ts';
import type { Operation, PositionParameter } from '../request/operation.ts';
import { buildUrl } from '../request/url.ts';
import { CallTimeouts, DEFAULT_STALL_TIMEOUT_MS } from '../timing/timeouts.ts';
import type { CallSettings } from './options.ts';
import type { CallInput, PreparedCall, PreparedContext } from './prepared-call.ts';
import type { ClientSettings } from './settings.ts';

/** Checks everything that can be checked before anything is sent, and serializes the rest. */
export function prepare(client: ClientSettings, operation: Operation, input: CallInput): PreparedCall {
  try {
    return prepareChecked(client, operation, input);
  } catch (cause) {
    throw toGivenError(OPTIONS_OF_CALL, cause);
  }
}

function prepareChecked(client: ClientSettings, operation: Operation, input: CallInput): PreparedCall {
  const { format, method, route } = operation;
  // `null` is no body, unless the contract has it among the values of the body.
  const body = format.takesNull ? input.body : (input.body ?? undefined);
  checkInput(operation, input, body);
  const url = buildUrl(client.baseUrl, route, input.path, input.query, format.queryStyles);
  const isUpload = format.bodyType === 'multipart' || format.bodyType === 'binary';
  // As text, to be found where it is secret.
  const headers = input.headers && readGiven('the headers', () => mergeHeaders(input.headers));
  const { path, query } = input;
  const sent = { path, query, body, headers, defaults: client.headers, tokens: undefined, hooked: undefined };
  const context: PreparedContext = { method, url, attempts: 1, secret: client.secret, sent };
  const log = client.log?.(() => allSecrets(context));
  return {
    client,
    operation,
    url,
    input,
    body: body === undefined ? NO_BODY : serializeBody(body, format.bodyType, format.contentType),
    maxRetries: input.maxRetries ?? client.maxRetries,
    maxResponseBytes: (input.maxResponseBytes ?? client.maxResponseBytes) || Infinity,
    timeouts: new CallTimeouts(client.clock, {
      signal: input.signal,
      timeout: input.timeout ?? (isUpload ? 0 : client.timeout),
      deadline: input.deadline ?? client.deadline,
      stall: input.stallTimeout ?? DEFAULT_STALL_TIMEOUT_MS,
    }),
    context,
    log,
    hooks: hasHooks(input) || log ? [...client.hooks, input, ...(log ? [log] : [])] : client.hooks,
    started: log ? client.clock.elapsed() : 0,
    isUpload,
  };
}

/** The current attempt, as hooks and the log see it. */
export function describeAttempt({ context, operation, url }: PreparedCall): AttemptInfo {
  return { method: operation.method, route: operation.route, url, attempt: context.attempts };
}

function hasHooks(input: CallSettings): boolean {
  return Boolean(input.onRequest ?? input.onResponse ?? input.onRetry);
}

/** How errors name the options of a call. */
export const OPTIONS_OF_CALL = 'the options of the call';

const METHODS: ReadonlySet<unknown> = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);

/** The check for each option. Options that are `undefined` or `null` are not checked. */
const PROBLEMS: readonly (readonly [keyof CallInput, (value: unknown) => string | undefined])[] = [
  ['path', objectProblem],
  ['query', objectProblem],
  ['headers', objectProblem],
  ['signal', signalProblem],
  ['timeout', nonNegativeProblem],
  ['deadline', nonNegativeProblem],
  ['maxRetries', nonNegativeProblem],
  ['maxResponseBytes', nonNegativeProblem],
  ['stallTimeout', nonNegativeProblem],
  ['throwOnError', booleanProblem],
  ['onRequest', functionProblem],
  ['onResponse', functionProblem],
  ['onRetry', functionProblem],
  ['onUploadProgress', functionProblem],
];

const RESPONSE_TYPES: ReadonlySet<unknown> = new Set('auto json none text html blob stream events redirect'.split(' '));

function checkInput({ method, route, format, position }: Operation, input: CallInput, body: unknown): void {
  const issues: ValidationIssue[] = [];
  if (!isOptions(input)) issues.push({ path: ['options'], message: objectProblem(input) ?? '' });
  // With `temps.request`, the response type and the method come from the caller.
  if (!RESPONSE_TYPES.has(format.responseType ?? 'json')) {
    const message = `must be one of ${[...RESPONSE_TYPES].join(', ')}, not ${describeValue(format.responseType)}`;
    issues.push({ path: ['responseType'], message });
  }
  if (!METHODS.has(method)) {
    const message = `must be one of ${[...METHODS].join(', ')}, not ${describeValue(method)}`;
    issues.push({ path: ['method'], message });
  }
  for (const [name, problem] of PROBLEMS) {
    const value = input[name];
    if (value === undefined || value === null || (problem === objectProblem && isOptions(value))) continue;
    const message = findProblem(value, problem);
    if (message !== undefined) issues.push({ path: [name], message });
  }
  if (format.requiresBody && body === undefined)
    issues.push({ path: ['body'], message: 'is required: an object to send as JSON' });
  if (issues.length > 0) throw new TempsValidationError({ what: OPTIONS_OF_CALL, issues });
  if (position && input.query) checkPosition(route, position, input.query);
}

/** Some servers drop the connection for a page before the first, which would look like a failure of the network. */
function checkPosition(
  route: string,
  { page, first = 1, offset = '' }: PositionParameter,
  query: Record<string, unknown>,
): void {
  const name = page ?? offset;
  const value = query[name];
  const message = typeof value === 'number' ? wholeNumberProblem(value, page === undefined ? 0 : first) : undefined;
  if (message)
    throw new TempsValidationError({ what: `the query of ${route}`, issues: [{ path: ['query', name], message }] });
}

/** Whether a value is an object with named members: the rule of `objectProblem`, without making a message. */
export function isOptions(value: unknown): boolean {
  try {
    return typeof value === 'object' && value !== null && !(Symbol.iterator in value);
  } catch {
    return false;
  }
}
