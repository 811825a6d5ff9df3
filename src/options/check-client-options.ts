import { booleanProblem, findProblem, functionProblem, objectProblem } from '../checks.ts';
import { TempsConfigError, TempsError } from '../errors/index.ts';
import type { TempsClientOptions } from './options.ts';

type Problem = (value: unknown) => string | undefined;

/** What is wrong with an option of the wrong type; one that is `undefined` or `null` is left out. */
const PROBLEMS: readonly (readonly [keyof TempsClientOptions, Problem])[] = [
  ['headers', readableProblem],
  ['fetch', functionProblem],
  ['fetchOptions', readableProblem],
  ['logger', loggerProblem],
  ['throwOnError', booleanProblem],
  ['allowInsecureHttp', booleanProblem],
  ['onRequest', functionProblem],
  ['onResponse', functionProblem],
  ['onRetry', functionProblem],
];

/** Refuses what is no options, and options of the wrong type: JavaScript callers may give anything. */
export function checkClientOptions(options: TempsClientOptions<boolean>): void {
  const problem = objectProblem(options);
  if (problem !== undefined) throw new TempsConfigError({ option: 'options', problem: `they ${problem}` });
  for (const [option, check] of PROBLEMS) {
    const value = options[option];
    const wrong = value === undefined || value === null ? undefined : findProblem(value, check);
    if (wrong !== undefined) throw new TempsConfigError({ option, problem: `it ${wrong}` });
  }
}

/** Runs what reads client options. What it throws that is no error of ours came from a getter or a proxy. */
export function readClientOptions<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (TempsError.is(cause)) throw cause;
    throw new TempsConfigError({ option: 'options', problem: 'they cannot be read: a getter or a proxy threw', cause });
  }
}

/** What is wrong with an object whose members are all used. */
function readableProblem(value: unknown): string | undefined {
  const problem = objectProblem(value);
  if (problem === undefined) Object.values(value as object);
  return problem;
}

/** The part of a console that is used. */
function loggerProblem(value: unknown): string | undefined {
  const methods = ['debug', 'info', 'warn'].filter(
    (name) => typeof Reflect.get(Object(value) as object, name) !== 'function',
  );
  return methods.length === 0
    ? undefined
    : `must have the methods of a console, and has no ${methods.map((name) => `\`${name}\``).join(', ')}`;
}
