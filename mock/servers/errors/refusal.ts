import type { SchemaIssue } from '../../contract/issue.ts';

/** The response to a request that a real server refuses before its handler runs. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

export interface RefusedInput {
  /** The path parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The unparsed body. */
  readonly text: string | undefined;
}

export function mediaTypeRefusal(isForm: boolean): Refusal {
  return isForm
    ? { status: 400, text: 'Invalid `boundary` for `multipart/form-data` request' }
    : { status: 415, text: 'Expected request with `Content-Type: application/json`' };
}

export const sizeRefusal: Refusal = {
  status: 413,
  text: 'Failed to buffer the request body: length limit exceeded',
};

export function jsonRefusal({ text }: RefusedInput): Refusal {
  const reason = text
    ? `expected value at line 1 column ${countColumns(text)}`
    : 'EOF while parsing a value at line 1 column 0';
  return { status: 400, text: `Failed to parse the request body as JSON: ${reason}` };
}

/** Real servers only report the first issue. */
export function schemaRefusal([issue]: readonly SchemaIssue[], input: RefusedInput): Refusal {
  const { path = '', message = '' } = issue ?? {};
  const [place, ...names] = path.split('.');
  const isMissing = message.startsWith('got nothing');
  if (place === 'path') return { status: 400, text: pathText(names.join('.'), message, input) };
  if (place === 'query')
    return {
      status: 400,
      text: `Failed to deserialize query string: ${queryText(names.join('.'), message, isMissing)}`,
    };
  const field = names.join('.');
  const parents = names.slice(0, -1).map((name) => `${name}: `);
  const reason = isMissing
    ? `${parents.join('')}missing field \`${names.at(-1) ?? ''}\``
    : `${field}: ${typeText(message)}`;
  const where = `at line 1 column ${countColumns(input.text)}`;
  return { status: 422, text: `Failed to deserialize the JSON body into the target type: ${reason} ${where}` };
}

function pathText(name: string, message: string, { params }: RefusedInput): string {
  const value = params[name] ?? '';
  const type = wantsNumber(message) ? 'i32' : 'String';
  const names = Object.keys(params);
  const what = names.length > 1 ? `value at index ${names.indexOf(name)} with value \`${value}\`` : `\`${value}\``;
  return `Invalid URL: Cannot parse ${what} to a \`${type}\``;
}

function queryText(name: string, message: string, isMissing: boolean): string {
  if (isMissing) return `missing field \`${name}\``;
  if (message.includes('ISO 8601')) return `${name}: Invalid datetime format. Use ISO 8601: YYYY-MM-DDTHH:MM:SSZ`;
  if (wantsNumber(message))
    return `${name}: ${message.startsWith('got ""') ? 'cannot parse integer from empty string' : 'invalid digit found in string'}`;
  return message.includes('boolean')
    ? `${name}: provided string was not \`true\` or \`false\``
    : `${name}: ${typeText(message)}`;
}

/** Converts `got "2", expected an integer` to the wording of a real server. */
function typeText(message: string): string {
  const [, got = '', expected = ''] = /^got (.*), expected (.*)$/s.exec(message) ?? [];
  return `invalid type: ${gotText(got)}, expected ${typeName(expected)}`;
}

function gotText(got: string): string {
  if (got.startsWith('"')) return `string ${got}`;
  if (got === 'true' || got === 'false') return `boolean \`${got}\``;
  if (got === 'null') return 'null';
  if (got.startsWith('[')) return 'sequence';
  return got.startsWith('{') ? 'map' : `integer \`${got}\``;
}

function typeName(expected: string): string {
  if (expected.includes('an integer')) return 'i32';
  if (expected.includes('a number')) return 'f64';
  if (expected.includes('a boolean')) return 'a boolean';
  if (expected.includes('an array')) return 'a sequence';
  return expected.includes('an object') ? 'a map' : 'a string';
}

function wantsNumber(message: string): boolean {
  return /expected (an integer|a number|at (least|most))/.test(message);
}

function countColumns(text = ''): number {
  return Math.max(1, text.length);
}
