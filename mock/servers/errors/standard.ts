import type { Problem } from '../../lib/http/problems.ts';

/** The members of a problem but its status. */
export type Members = Readonly<Record<string, unknown>>;

/** The path parameters. */
export type Params = Readonly<Record<string, string>>;

/** Operations, the status of the mock's resolver, and the members that a real server sends instead. */
export type OwnProblem = readonly [
  operations: RegExp,
  status: number,
  write: (params: Params, problem: Problem, operation: string) => Members | undefined,
];

export const TYPES = 'https://temps.sh/probs/';

/** The members of problems that many operations share, by status. */
export const STANDARD: Readonly<Record<number, Members>> = {
  400: { type: `${TYPES}bad-request`, title: 'Bad Request', instance: '/error/bad-request' },
  403: { type: `${TYPES}forbidden`, title: 'Forbidden', error_code: 'FORBIDDEN', instance: '/error/forbidden' },
  404: {
    type: `${TYPES}not-found`,
    title: 'Resource Not Found',
    error_code: 'NOT_FOUND',
    instance: '/error/not-found',
  },
  409: { type: `${TYPES}conflict`, title: 'Conflict', error_code: 'CONFLICT', instance: '/error/conflict' },
  429: {
    type: `${TYPES}too-many-requests`,
    title: 'State Transition Cooldown',
    error_code: 'TOO_MANY_REQUESTS',
    instance: '/error/too-many-requests',
  },
  500: {
    type: `${TYPES}internal-server-error`,
    title: 'Internal Server Error',
    error_code: 'INTERNAL_SERVER_ERROR',
    instance: '/error/internal-server-error',
  },
};

export function standard(status: 400 | 404, detail: string): Members {
  return { ...STANDARD[status], detail };
}

/** A problem whose type is empty, as many handlers send it. */
export function untyped(title: string, detail: string): Members {
  return { type: '', title, detail, instance: '' };
}

export function short(title: string, detail: string): Members {
  return { title, detail };
}

/** The time of a problem, whose zone real servers write as an offset. */
export function problemTime(iso: string): string {
  return iso.replace(/Z$/, '+00:00');
}
