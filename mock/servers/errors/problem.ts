import type { OperationName } from '../../contract/contract.ts';
import type { Problem } from '../../lib/http/problems.ts';
import type { RealServerName } from '../profile.ts';
import { ownProblem } from './own-problems.ts';
import { problemTime, STANDARD, TYPES, type Members, type Params } from './standard.ts';
import { hasLongProblems } from './style.ts';
import { ownTitle } from './titles.ts';

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
  Incident: { detail: 'Resource not found' },
};

/** The problem of an operation in the format of real servers: without `status`, members in alphabetical order. */
export function handlerProblem(
  server: RealServerName,
  operation: OperationName,
  status: number,
  problem: Problem,
  params: Params,
  now: string,
): Members {
  const timestamp = problemTime(now);
  const own = ownProblem(server, operation, problem, params);
  if (own) return sorted('instance' in own ? { ...own, timestamp } : own);
  const { what, id } = NOT_FOUND.exec(problem.detail)?.groups ?? {};
  const detail = what === undefined ? problem.detail : `${what} not found`;
  const title = ownTitle(operation, status, problem.detail);
  if (hasLongProblems(operation)) {
    const form = (what === undefined ? undefined : NOT_FOUND_FORMS[what]) ?? {};
    return sorted({
      detail,
      timestamp,
      ...(STANDARD[status] ?? { type: '', title: problem.title, instance: '' }),
      ...(title !== undefined && (status === 400 ? { type: '', title, instance: '' } : { title })),
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
