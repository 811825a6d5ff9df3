import {
  booleanProblem,
  checkIsObject,
  choiceProblem,
  functionProblem,
  msProblem,
  nonNegativeProblem,
  objectProblem,
  signalProblem,
  throwIssues,
  unknownNameProblem,
  wholeNumberProblem,
  type OptionChecks,
} from '../checks.ts';
import type { ValidationIssue } from '../errors/index.ts';
import type { CallTrace } from '../observability/hooks.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { expectErrors, serializeBody } from '../request/body.ts';
import { mergeHeaders } from '../request/headers.ts';
import type { Operation } from '../request/operation.ts';
import { buildUrl } from '../request/url.ts';
import { copyMember } from '../servers/shapes.ts';
import { CallLimits } from '../timing/limits.ts';
import { validateProblem } from '../validation/options.ts';
import type { CallInput, ClientSettings, PreparedCall } from './types.ts';

/**
 * Checks everything that can be checked before anything is sent, serializes the rest, and starts
 * the limits.
 */
export function prepare(
  client: ClientSettings,
  operation: Operation,
  input: CallInput,
  trace?: CallTrace,
): PreparedCall {
  const { format, method, route } = operation;
  const { path, query } = input;
  // `null` is no body, unless the contract has it among the values of the body.
  const given = format.takesNull ? input.body : (input.body ?? undefined);
  checkInput(operation, input, given);
  const body = format.otherRequest ? copyMember(given, format.otherRequest) : given;
  const url = buildUrl(client.baseUrl, route, path, query, format.queryStyles);
  const serialized = serializeBody(body, format);
  const { places } = client;
  // As text, to be found where it is secret.
  const headers = input.headers && mergeHeaders([input.headers]);
  const sent = { path, query, body, headers, defaults: client.headers };
  const context: PreparedCall['context'] = {
    method,
    url,
    attempts: 1,
    wasSent: false,
    places,
    secret: client.secret,
    sent,
  };
  const log = client.log?.(() => allSecrets(context));
  // July's and August's server remove containers for up to 30 s each before they respond.
  const usual = format.isSlowDelete ? 600_000 : 60_000;
  return {
    client,
    operation,
    url,
    input,
    body: serialized,
    maxRetries: input.maxRetries ?? client.maxRetries,
    limits: new CallLimits(client.clock, {
      signal: input.signal,
      timeout: input.timeout ?? (serialized.parts ? 0 : (client.timeout ?? usual)),
      deadline: input.deadline ?? client.deadline,
      stallTimeout: input.stallTimeout,
    }),
    context,
    log,
    trace,
    hooks: log ? [...client.hooks, log] : client.hooks,
    started: log ? client.clock.elapsed() : 0,
  };
}

const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
const BODY_TYPES = ['json', 'multipart', 'text', 'binary', 'urlencoded'];
const RESPONSE_TYPES = 'auto json none text html blob stream events redirect'.split(' ');

/** The check for each option of a call. Options that are `undefined` or `null` are not checked. */
const CHECKS: OptionChecks<CallInput> = {
  path: objectProblem,
  query: objectProblem,
  body: () => undefined,
  headers: objectProblem,
  signal: signalProblem,
  timeout: msProblem,
  deadline: msProblem,
  maxRetries: nonNegativeProblem,
  throwOnError: booleanProblem,
  validate: validateProblem,
  stallTimeout: msProblem,
  onUploadProgress: functionProblem,
};

function checkInput(operation: Operation, input: CallInput, body: unknown): void {
  const { method, route, format, position } = operation;
  checkIsObject('the options of the call', input);
  const issues: ValidationIssue[] = [];
  const add = (message: string | undefined, ...path: string[]): void => {
    if (message !== undefined) issues.push({ path, message });
  };
  // With `temps.request`, these come from the caller.
  add(choiceProblem(format.bodyType ?? 'json', BODY_TYPES), 'bodyType');
  add(choiceProblem(format.responseType ?? 'json', RESPONSE_TYPES), 'responseType');
  add(choiceProblem(method, METHODS), 'method');
  for (const name of Object.keys(input) as (keyof CallInput)[])
    add(optionProblem(name, input, route), name);
  if (format.requiresBody && body === undefined)
    add('is required: an object to send as JSON', 'body');
  if (body !== undefined && (method === 'GET' || method === 'HEAD'))
    add(`is not sent with ${method}: leave it out`, 'body');
  if (position && input.query) {
    const { page, first = 1, offset = '' } = position;
    const name = page ?? offset;
    const value = input.query[name];
    // July's and August's server fail at a page before the first, as if something was broken.
    if (typeof value === 'number')
      add(wholeNumberProblem(value, page === undefined ? 0 : first), 'query', name);
  }
  // The streams of a refused call are not read, and may fail all the same.
  if (format.bodyType) expectErrors(body);
  throwIssues('the options of the call', issues);
}

function optionProblem(name: keyof CallInput, input: CallInput, route: string): string | undefined {
  const value = input[name] ?? undefined;
  if (value === undefined) return undefined;
  return (
    misplacedProblem(name, route) ?? unknownNameProblem(name, CHECKS) ?? CHECKS[name](value, input)
  );
}

/** Describes a parameter of the path that is given beside `path`. */
function misplacedProblem(name: string, route: unknown): string | undefined {
  const isMisplaced = !Object.hasOwn(CHECKS, name) && String(route).includes(`{${name}}`);
  return isMisplaced ? `belongs in \`path\`: { path: { ${name} } }` : undefined;
}
