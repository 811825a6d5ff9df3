import { booleanProblem, findProblem, functionProblem, objectProblem } from '../input/checks.ts';
import { TempsConfigError, TempsError } from '../errors/index.ts';
import type { TempsClientOptions } from './options.ts';

type Problem = (value: unknown) => string | undefined;

/** The check for each option. Options that are `undefined` or `null` are not checked. */
const PROBLEMS: readonly (readonly [keyof TempsClientOptions, Problem])[] = [
  ['headers', readableProblem],
  ['fetch', functionProblem],
  ['fetchOptions', fetchOptionsProblem],
  ['logger', loggerProblem],
  ['throwOnError', booleanProblem],
  ['allowInsecureHttp', booleanProblem],
  ['onRequest', functionProblem],
  ['onResponse', functionProblem],
  ['onRetry', functionProblem],
];

/** Refuses options of the wrong type: JavaScript callers may pass anything. */
export function checkClientOptions(options: TempsClientOptions<boolean>): void {
  const problem = objectProblem(options);
  if (problem !== undefined) throw new TempsConfigError({ option: 'options', problem: `they ${problem}` });
  for (const [option, check] of PROBLEMS) {
    const value = options[option];
    const wrong = value === undefined || value === null ? undefined : findProblem(value, check);
    if (wrong !== undefined) throw new TempsConfigError({ option, problem: `it ${wrong}` });
  }
}

/** Reads client options. If a getter or proxy throws, throws a `TempsConfigError`. */
export function readClientOptions<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (TempsError.is(cause)) throw cause;
    throw new TempsConfigError({ option: 'options', problem: 'they cannot be read: a getter or a proxy threw', cause });
  }
}

/** Checks for an object whose members can all be read. */
function readableProblem(value: unknown): string | undefined {
  const problem = objectProblem(value);
  if (problem === undefined) Object.values(value as object);
  return problem;
}

/** Of these, another value would send the token elsewhere, or nothing of the call. */
const MEMBERS_OF_CALL = ['method', 'headers', 'body', 'redirect', 'signal'];

function fetchOptionsProblem(value: unknown): string | undefined {
  const problem = readableProblem(value);
  if (problem !== undefined) return problem;
  const name = MEMBERS_OF_CALL.find((member) => Object.hasOwn(value as object, member));
  return name && `must not have \`${name}\`, which the client sets for each call`;
}

/** Checks for the methods of `console` that the SDK uses. */
function loggerProblem(value: unknown): string | undefined {
  const methods = ['debug', 'info', 'warn'].filter(
    (name) => typeof Reflect.get(Object(value) as object, name) !== 'function',
  );
  return methods.length === 0
    ? undefined
    : `must have the methods of a console, and has no ${methods.map((name) => `\`${name}\``).join(', ')}`;
}
