import { findMemberIssues, finiteProblem, objectProblem } from '../input/checks.ts';
import { describeValue, isStream } from '../input/describe-value.ts';
import { TempsValidationError } from '../errors/index.ts';
import type { Upload } from '../uploads/upload.ts';
import { toJson } from './json.ts';
import type { BodyType } from './operation.ts';

export interface SerializedBody {
  content: BodyInit | undefined;
  /** Absent if `fetch` sets it. */
  contentType: string | undefined;
  /** The body can be sent only once. */
  isStream: boolean;
  /** Opens the body for each attempt. Replaces `content`. */
  upload?: Upload | undefined;
}

/** The body of a call without one. */
export const NO_BODY: SerializedBody = { content: undefined, contentType: undefined, isStream: false };

/** Serializes the caller's body. That of an upload is attached later, when its files have been opened. */
export function serializeBody(body: unknown, kind: BodyType | null = 'json', contentType?: string): SerializedBody {
  switch (kind ?? 'json') {
    case 'json':
      return { content: json(body), contentType: contentType ?? 'application/json', isStream: false };
    case 'urlencoded':
      return { content: urlEncoded(body), contentType: undefined, isStream: false };
    case 'text':
      return {
        content: typeof body === 'string' ? body : json(body),
        contentType: contentType ?? 'text/plain;charset=UTF-8',
        isStream: false,
      };
    case 'multipart':
    case 'binary':
      return NO_BODY;
    default:
      throw new TempsValidationError({
        what: 'the options of the call',
        issues: [{ path: ['bodyType'], message: 'must be json, multipart, text, binary or urlencoded' }],
      });
  }
}

/** Objects that `JSON.stringify` writes as `{}`, and the `bodyType` to send them with. */
const NOT_JSON: Readonly<Record<string, string | undefined>> = {
  '[object FormData]': 'multipart',
  '[object URLSearchParams]': 'urlencoded',
  '[object Blob]': 'binary',
  '[object File]': 'binary',
  '[object ReadableStream]': 'binary',
  '[object ArrayBuffer]': 'binary',
};

function json(body: unknown): string {
  const type = Object.prototype.toString.call(body);
  const kind = ArrayBuffer.isView(body) || isStream(body) ? 'binary' : NOT_JSON[type];
  if (kind !== undefined) throw refused(`is not JSON: send it with \`bodyType: '${kind}'\``);
  const text = toJson(body, 'the body', ['body']);
  if (text === undefined) throw refused(`is ${describeValue(body)}, which JSON cannot represent`);
  return text;
}

function urlEncoded(body: unknown): URLSearchParams {
  if (typeof body === 'string' || body instanceof URLSearchParams) return new URLSearchParams(body);
  const problem = objectProblem(body);
  if (problem !== undefined) throw refused(problem);
  // As in a query, an array repeats its name.
  const given = Object.entries(body as object)
    .flatMap(([name, value]: [string, unknown]) => [value].flat().map((item): [string, unknown] => [name, item]))
    .filter(([, item]) => item !== undefined && item !== null);
  const issues = given.flatMap(([name, item]) => findMemberIssues({ [name]: item }, textProblem));
  if (issues.length > 0) throw new TempsValidationError({ what: 'the body', issues });
  return new URLSearchParams(given.map(([name, item]) => [name, String(item)]));
}

/** Refuses what has no text of its own, such as a `Blob`. */
function textProblem(value: unknown): string | undefined {
  return (String(value).startsWith('[object ') || Array.isArray(value)) && typeof value === 'object'
    ? `must be text, not ${describeValue(value)}`
    : finiteProblem(value);
}

function refused(message: string): TempsValidationError {
  return new TempsValidationError({ what: 'the body', issues: [{ path: ['body'], message }] });
}
