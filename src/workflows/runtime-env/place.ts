import { readEnvironment } from '../../environment.ts';
import { TempsConfigError } from '../../errors/index.ts';

/** Where the variables are. */
export interface Place {
  project_id: number;
  environment_id: number;
}

const VARIABLES = { project_id: 'TEMPS_PROJECT_ID', environment_id: 'TEMPS_ENVIRONMENT_ID' } as const;

/** From the options, else from what the platform tells a deployed app. One error for all that is missing or no id. */
export function placeOf(options: Partial<Record<keyof Place, unknown>>): Place {
  const wrong: { name: keyof Place; problem: string }[] = [];
  const idOf = (name: keyof Place): number => {
    const given = options[name] ?? readEnvironment(VARIABLES[name])?.value;
    const id = typeof given === 'string' ? Number(given) : given;
    if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) return id;
    wrong.push({
      name,
      problem:
        given === undefined ? `${name} is missing` : `${name} must be a numeric id, not ${JSON.stringify(given)}`,
    });
    return 0;
  };
  const place = { project_id: idOf('project_id'), environment_id: idOf('environment_id') };
  if (wrong.length === 0) return place;
  throw new TempsConfigError({
    option: wrong.map(({ name }) => name).join(', '),
    problem: `${wrong.map(({ problem }) => problem).join(', and ')}. The platform tells a deployed app both; elsewhere give them as options`,
    lookedAt: wrong.flatMap(({ name }) => [`options.${name}`, VARIABLES[name]]),
  });
}
