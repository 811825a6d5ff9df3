import { idProblem } from '../../input/checks.ts';
import { readVariable } from '../../options/environment.ts';
import { TempsConfigError } from '../../errors/index.ts';
import type { RuntimeEnvOptions } from './options.ts';

/** The project and environment to read variables from. */
export interface Scope {
  project_id: number;
  environment_id: number;
}

type Ids = Pick<RuntimeEnvOptions, keyof Scope>;

const VARIABLES = { project_id: 'TEMPS_PROJECT_ID', environment_id: 'TEMPS_ENVIRONMENT_ID' } as const;

/** Whether a project or environment id is known, so that the platform can be asked. */
export function hasIds(options: Ids): boolean {
  return (Object.keys(VARIABLES) as (keyof Scope)[]).some(
    (name) => (options[name] ?? readVariable(VARIABLES[name])) !== undefined,
  );
}

/** Whether the options name another project or environment than the variables of this process do. */
export function namesOther(options: Ids): boolean {
  return (Object.keys(VARIABLES) as (keyof Scope)[]).some((name) => {
    const given = options[name];
    const own = readVariable(VARIABLES[name])?.value;
    return given !== undefined && own !== undefined && given !== Number(own);
  });
}

/**
 * Resolves the scope from the options, else from the environment variables. Throws one error for all missing or invalid
 * ids.
 */
export function resolveScope(options: Ids): Scope {
  const wrong: { name: keyof Scope; problem: string }[] = [];
  function resolveId(name: keyof Scope): number {
    const text = readVariable(VARIABLES[name])?.value;
    const id = options[name] ?? Number(text);
    if (idProblem(id) === undefined) return id;
    wrong.push({
      name,
      problem: text === undefined ? `${name} is missing` : `${name} must be a numeric id, not "${text}"`,
    });
    return 0;
  }
  const scope = { project_id: resolveId('project_id'), environment_id: resolveId('environment_id') };
  if (wrong.length === 0) return scope;
  throw new TempsConfigError({
    option: wrong.map(({ name }) => name).join(', '),
    problem: `${wrong.map(({ problem }) => problem).join(', and ')}. Give both as options: a Temps server does not tell a deployed app its ids. What the app was started with is read without them, with \`source: 'process'\``,
    lookedAt: wrong.flatMap(({ name }) => [`options.${name}`, VARIABLES[name]]),
  });
}
