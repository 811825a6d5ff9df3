import { expect, it } from 'vitest';
import {
  always,
  booleanProblem,
  checkOptions,
  choiceProblem,
  describeValue,
  finiteProblem,
  functionProblem,
  hidesState,
  idProblem,
  nonNegativeProblem,
  objectProblem,
  signalProblem,
  textProblem,
  wholeNumberProblem,
  type Check,
  type OptionChecks,
} from '../src/checks.ts';
import { nearestName } from '../src/lib/nearest-name.ts';
import { TempsValidationError } from '../src/index.ts';

interface Options {
  id: number;
  follow?: boolean | undefined;
}

const CHECKS: OptionChecks<Options> = { id: always(idProblem), follow: booleanProblem };
const check = (given: unknown): Options => checkOptions('the options', given as Options, CHECKS);

it('options that are right come back as a copy, without those that are null', () => {
  const given = { id: 7, follow: null };
  expect(check(given)).toEqual({ id: 7 });
  expect(check(given)).not.toBe(given);
});

it('an option that is left out is checked only if it may not be', () => {
  expect(check({ id: 7, follow: undefined })).toEqual({ id: 7 });
  for (const id of [undefined, null])
    expect(() => check({ id, follow: null })).toThrow(`\`id\` must be a numeric id, not ${id}`);
});

it('one error names all that is wrong, with what is given and what is wanted', () => {
  const given = { follow: 'no', id: '1', folow: true };
  expect(() => check(given)).toThrow(TempsValidationError);
  expect(() => check(given)).toThrow(
    'Refused the options: `folow` is unknown: did you mean `follow`?; `id` must be a numeric id, not the string "1"; `follow` must be true or false, not the string "no"',
  );
  expect(() => check([])).toThrow(
    'Refused the options: `options` must be a plain object, not an array',
  );
  expect(() => check(undefined)).toThrow(
    'Refused the options: `options` must be a plain object, not undefined',
  );
});

it('a check may depend on other options, and a problem may be between them', () => {
  const checks: OptionChecks<Options> = {
    ...CHECKS,
    follow: (value, { id }) => (value && id > 1 ? 'is for 1' : undefined),
  };
  const findMore = ({ id }: Options) => [{ path: [], message: `${id} is odd` }];
  expect(() => checkOptions('the options', { id: 3, follow: true }, checks, findMore)).toThrow(
    'Refused the options: `follow` is for 1; 3 is odd',
  );
});

it('the compiler demands a check for every option, of the right name', () => {
  // @ts-expect-error -- `follow` has no check
  const lacking: OptionChecks<Options> = { id: idProblem };
  // @ts-expect-error -- there is no option `fallow`
  const misspelled: OptionChecks<Options> = { ...CHECKS, fallow: booleanProblem };
  expect([lacking, misspelled]).toHaveLength(2);
});

it('a misspelled name is recognised by other case, by up to two letters and by a part of it', () => {
  const known = ['baseUrl', 'apiKey', 'maxRetries', 'timeout', 'tail', 'project_id', 'keys'];
  const nearest = {
    baseurl: 'baseUrl',
    base_url: 'baseUrl',
    timout: 'timeout',
    tiemout: 'timeout',
    timxxut: 'timeout',
    timut: 'timeout',
    tomaut: undefined,
    xxkeys: 'keys',
    kleyz: 'keys',
    url: 'baseUrl',
    retries: 'maxRetries',
    projectId: 'project_id',
    project: 'project_id',
    key: 'keys',
    tial: undefined,
    tell: undefined,
    id: undefined,
    colour: undefined,
  };
  expect(
    Object.fromEntries(Object.keys(nearest).map((name) => [name, nearestName(name, known)])),
  ).toEqual(nearest);
  expect(() => check({ id: 1, colour: 'red' })).toThrow(
    '`colour` is unknown: there are id, follow',
  );
});

/** Of each check, what it takes and what it refuses. */
const TABLE: readonly (readonly [
  Check,
  taken: readonly unknown[],
  refused: readonly unknown[],
  message: string,
])[] = [
  [
    nonNegativeProblem,
    [0, 0.5, Infinity],
    [-1, NaN, '1', null],
    'must be a number that is not negative',
  ],
  [
    (value) => wholeNumberProblem(value, 1, 9),
    [1, 9],
    [0, 10, 1.5, '1'],
    'must be a whole number from 1 to 9',
  ],
  [
    (value) => wholeNumberProblem(value, 0),
    [0, 1e9],
    [-1, Infinity],
    'must be a whole number from 0',
  ],
  [finiteProblem, [1, '1', null], [NaN, -Infinity], 'must be a finite number'],
  [idProblem, [1], [0, -1, 1.5, 2 ** 53, '1', 'shop', undefined, null], 'must be a numeric id'],
  [textProblem, ['a'], ['', ' \n', 1, undefined], 'must be a string that is not empty'],
  [(value) => choiceProblem(value, ['a', 'b']), ['a', 'b'], ['c', 1, null], 'must be one of a, b'],
  [
    objectProblem,
    [{}, Object.create(null)],
    [[], new Map(), new Headers(), 'a', null],
    'must be a plain object',
  ],
  [functionProblem, [() => 1], [{}, 'a'], 'must be a function'],
  [booleanProblem, [true, false], ['true', 1], 'must be true or false'],
  [
    signalProblem,
    [AbortSignal.abort()],
    [new AbortController(), new EventTarget(), { aborted: false }, true],
    'must be an AbortSignal',
  ],
];

it('each check takes what is valid, and says what it wants of the rest', () => {
  for (const [problem, taken, refused, message] of TABLE) {
    for (const value of taken)
      expect.soft(problem(value), `${message}: ${describeValue(value)}`).toBeUndefined();
    for (const value of refused)
      expect.soft(problem(value) ?? 'nothing', describeValue(value)).toContain(message);
  }
});

it('a value is named by its kind, a text in quotes', () => {
  const names = new Map<unknown, string>([
    ['3', 'the string "3"'],
    [3, '3'],
    [NaN, 'NaN'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[1], 'an array'],
    [{ a: 1 }, 'an object'],
    [Object.create(null), 'an object'],
    [new Map(), 'a Map'],
    [new Date(), 'a Date'],
    [Promise.resolve(), 'a Promise'],
    [() => 1, 'a function'],
  ]);
  for (const [value, name] of names) expect.soft(describeValue(value)).toBe(name);
});

it('a forgotten await and a Map would be lost in JSON, the members of an object would not', () => {
  expect([Promise.resolve(), new Map(), new Set()].map(hidesState)).toEqual([true, true, true]);
  expect([{ a: 1 }, Object.create(null)].map(hidesState)).toEqual([false, false]);
});
