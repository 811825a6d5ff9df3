import type { SchemaIssue } from '../../contract/issue.ts';
import { integerFailure, type IntegerType } from '../integers.ts';

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

const PARSER = 'Failed to parse the request body as JSON: ';
/** Issues that are the parser's, not those of a type. */
const OF_PARSER = /^(expected value|number out of range|trailing characters|invalid unicode code point)$/;

export function jsonRefusal({ text }: RefusedInput): Refusal {
  const reason = text
    ? `expected value at line 1 column ${countColumns(text)}`
    : 'EOF while parsing a value at line 1 column 0';
  return { status: 400, text: `${PARSER}${reason}` };
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
      text: `Failed to deserialize query string: ${queryText(names.join('.'), message, isMissing, input.query)}`,
    };
  const where = `at line 1 column ${countColumns(input.text)}`;
  const field = names.length > 0 ? `${names.join('.')}: ` : '';
  if (OF_PARSER.test(message)) return { status: 400, text: `${PARSER}${field}${message} ${where}` };
  const parent = names.length > 1 ? `${names.slice(0, -1).join('.')}: ` : '';
  const isTwice = message === 'duplicate field';
  const reason =
    isMissing || isTwice
      ? `${parent}${isTwice ? message : 'missing field'} \`${names.at(-1) ?? ''}\``
      : `${field}${typeText(message)}`;
  return { status: 422, text: `Failed to deserialize the JSON body into the target type: ${reason} ${where}` };
}

function pathText(name: string, message: string, { params }: RefusedInput): string {
  const value = params[name] ?? '';
  const type = rustType(message) ?? 'String';
  const names = Object.keys(params);
  const what = names.length > 1 ? `value at index ${names.indexOf(name)} with value \`${value}\`` : `\`${value}\``;
  return `Invalid URL: Cannot parse ${what} to a \`${type}\``;
}

function queryText(name: string, message: string, isMissing: boolean, query: URLSearchParams): string {
  if (isMissing) return `missing field \`${name}\``;
  if (message === 'duplicate field') return `${message} \`${name}\``;
  if (message.includes('ISO 8601')) return `${name}: Invalid datetime format. Use ISO 8601: YYYY-MM-DDTHH:MM:SSZ`;
  const type = rustType(message);
  if (type) return `${name}: ${query.getAll(name).flatMap((text) => integerFailure(type, text) ?? [])[0]}`;
  return message.includes('boolean')
    ? `${name}: provided string was not \`true\` or \`false\``
    : `${name}: ${typeText(message)}`;
}

/** Converts `got "2", expected an integer` to the wording of a real server. */
function typeText(message: string): string {
  const [, got = '', expected = ''] = /^got (.*), expected (.*)$/s.exec(message) ?? [];
  if (expected.startsWith('one of ')) return `unknown variant ${got}, expected ${expected}`;
  const isInteger = rustType(message) && INTEGER.test(got);
  return `invalid ${isInteger ? 'value' : 'type'}: ${gotText(got)}, expected ${typeName(expected)}`;
}

/** Longer numbers in JSON are read as floating point. */
const INTEGER = /^-?\d{1,19}$/;

function gotText(got: string): string {
  if (got.startsWith('"')) return `string ${got}`;
  if (got === 'true' || got === 'false') return `boolean \`${got}\``;
  if (got === 'null') return 'null';
  if (got.startsWith('[')) return 'sequence';
  if (got.startsWith('{')) return 'map';
  return `${INTEGER.test(got) ? 'integer' : 'floating point'} \`${got}\``;
}

function typeName(expected: string): string {
  if (expected.includes('an integer')) return 'i32';
  if (rustType(`expected ${expected}`)) return expected;
  if (expected.includes('a number')) return 'f64';
  if (expected.includes('a boolean')) return 'a boolean';
  if (expected.includes('an array')) return 'a sequence';
  return expected.includes('an object') ? 'a map' : 'a string';
}

/** The type of an integer that does not fit into it. */
function rustType(message: string): IntegerType | undefined {
  return /expected ([iu]\d+)$/.exec(message)?.[1] as IntegerType | undefined;
}

function countColumns(text = ''): number {
  return Math.max(1, text.length);
}
