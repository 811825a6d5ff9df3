import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';
import type { UploadSettings } from '../uploads/types.ts';
import type { Upload } from '../uploads/upload.ts';
import { isNonNegativeNumber } from '../checks.ts';
import type { AnswerContext } from '../response/read-body.ts';
import { serializeBody, type SerializedBody } from '../request/body.ts';
import { mergeHeaders } from '../request/headers.ts';
import type { AttemptInfo, CallHooks } from '../observability/hooks.ts';
import { CallTimeouts } from '../timing/call-timeouts.ts';
import type { CallWatcher } from '../observability/logger.ts';
import type { ClientSettings, Operation } from './settings.ts';
import type { CallSettings } from './options.ts';
import { buildUrl } from '../request/url.ts';

/** What any call may carry, before an operation's types narrow it. */
export interface CallInput extends CallSettings, UploadSettings {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** A call that may be sent: checked, serialised and bounded in time. */
export interface PreparedCall {
  client: ClientSettings;
  operation: Operation;
  url: string;
  input: CallInput;
  body: SerializedBody;
  maxRetries: number;
  limits: CallTimeouts;
  /** What every error of this call is told; `attempts` and `secret` follow the attempt. */
  context: AnswerContext;
  log: CallWatcher | undefined;
  /** The hooks of the client, those of the call, and the log, which so sees what hooks have changed. */
  watchers: readonly CallHooks[];
  started: number;
  isUpload: boolean;
  /** What `fetch` does with a redirect. */
  redirect: 'error' | 'manual';
  fetchInit: RequestInit | undefined;
}

/** The attempt that is under way, as hooks and the log are told of it. */
export function infoOf({ context, operation, url }: PreparedCall): AttemptInfo {
  return { method: operation.method, route: operation.route, url, attempt: context.attempts };
}

/** Everything that can be refused before anything is sent is refused here. */
export function prepare(client: ClientSettings, operation: Operation, input: CallInput, upload?: Upload): PreparedCall {
  const { format, method, route } = operation;
  checkSettings(input);
  const url = buildUrl(client.baseUrl, route, input.path, input.query);
  const isUpload = format.bodyType === 'multipart' || format.bodyType === 'binary';
  const context: AnswerContext = { method, url, attempts: 1, secret: client.secret };
  const log = client.log?.(() => context.secret);
  const watchers = hasHooks(input) || log ? [...client.hooks, input, ...(log ? [log] : [])] : client.hooks;
  // Nobody is shown the request that finds out about a redirect.
  const isSeen = client.fetch !== undefined || watchers.length > 0;
  return {
    client,
    operation,
    url,
    input,
    body: serializeBody(input.body, format.bodyType, upload),
    maxRetries: input.maxRetries ?? client.maxRetries,
    limits: new CallTimeouts(client.clock, {
      signal: input.signal,
      timeout: input.timeout ?? (isUpload ? 0 : client.timeout),
      deadline: input.deadline ?? client.deadline,
      stall: upload?.stallTimeout,
    }),
    context,
    log,
    watchers,
    started: log ? client.clock.now() : 0,
    isUpload,
    redirect: isUpload || (method === 'GET' && format.responseType !== 'redirect' && !isSeen) ? 'error' : 'manual',
    // `window: null` is the other half of what keeps Node from copying an upload; see `requestInit`.
    fetchInit: isUpload ? { window: null, ...client.fetchOptions } : client.fetchOptions,
  };
}

function hasHooks(input: CallSettings): boolean {
  return Boolean(input.onRequest ?? input.onResponse ?? input.onRetry);
}

const AMOUNTS = ['timeout', 'deadline', 'maxRetries', 'stallTimeout'] as const;

function checkSettings(input: CallInput): void {
  const issues: ValidationIssue[] = [];
  for (const name of AMOUNTS) {
    if (!isNonNegativeNumber(input[name] ?? 0))
      issues.push({ path: [name], message: `must be a number that is not negative, not ${String(input[name])}` });
  }
  if (input.signal && typeof input.signal.aborted !== 'boolean')
    issues.push({ path: ['signal'], message: 'must be an AbortSignal: the `signal` of an AbortController' });
  if (issues.length > 0) throw new TempsValidationError({ what: 'the options of the call', issues });
  if (input.headers) mergeHeaders(input.headers);
}
