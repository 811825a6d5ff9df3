import type { OperationName } from '../../contract/contract.ts';
import type { Problem } from '../../lib/http/problems.ts';
import { hasLongProblems } from './style.ts';
import { ownTitle } from './titles.ts';

type Members = Readonly<Record<string, unknown>>;

const TYPES = 'https://temps.sh/probs/';

/** The members of problems that many operations share, by status. */
const STANDARD: Readonly<Record<number, Members>> = {
  400: { type: `${TYPES}bad-request`, title: 'Bad Request', instance: '' },
  403: { type: `${TYPES}forbidden`, title: 'Forbidden', error_code: 'FORBIDDEN', instance: '' },
  404: {
    type: `${TYPES}not-found`,
    title: 'Resource Not Found',
    error_code: 'NOT_FOUND',
    instance: '/error/not-found',
  },
  409: { type: `${TYPES}conflict`, title: 'Conflict', error_code: 'CONFLICT', instance: '' },
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

/** The message of the mock's resolvers: `Deployment 7 not found`. */
const NOT_FOUND = /^(?<what>.+?) (?<id>\S+) not found$/;

/** Members that differ from those of other 404s. */
const NOT_FOUND_FORMS: Readonly<Record<string, Members>> = {
  'API key': {
    type: `${TYPES}api-key-not-found`,
    title: 'API Key Not Found',
    error_code: 'API_KEY_NOT_FOUND',
    instance: '',
  },
  Host: {
    type: '',
    title: 'Host not found in route table',
    detail: '',
    error_code: undefined,
    instance: '',
  },
  Delivery: { type: '', title: 'Delivery not found', detail: '', error_code: undefined, instance: '' },
  Incident: { detail: 'Resource not found' },
  Webhook: { type: '', title: 'Webhook not found', detail: '', error_code: undefined, instance: '' },
};

/** The problem of an operation in the format of real servers: without `status`, members in alphabetical order. */
export function handlerProblem(operation: OperationName, status: number, problem: Problem, timestamp: string): Members {
  const { what, id } = NOT_FOUND.exec(problem.detail)?.groups ?? {};
  const detail = what === undefined ? problem.detail : `${what} not found`;
  const title = ownTitle(operation, status, problem.detail);
  if (hasLongProblems(operation)) {
    const form = (what === undefined ? undefined : NOT_FOUND_FORMS[what]) ?? {};
    return sorted({
      detail,
      timestamp,
      ...(STANDARD[status] ?? { type: '', title: problem.title, instance: '' }),
      ...(title !== undefined && { type: '', title }),
      ...(operation === 'apiKeys.create' && status === 400 && { error_code: 'VALIDATION_ERROR' }),
      ...form,
    });
  }
  if (what === 'Job' || detail.startsWith('Failed to read logs')) return { detail };
  if (what === 'Project')
    return { detail: `The requested project could not be found: project ${id} not found`, title: 'Project Not Found' };
  return { detail, title: title ?? (what === undefined ? problem.title : `${titleCase(what)} Not Found`) };
}

function titleCase(words: string): string {
  return words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function sorted(members: Members): Members {
  return Object.fromEntries(Object.entries(members).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
