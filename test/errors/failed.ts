import { readProblem, toApiError, type TempsApiError } from '../../src/errors/index.ts';

/** The error for a failed call of GET /projects/7, or of another path. */
export function failed(
  status: number,
  body: unknown = { title: 'T', detail: 'D' },
  headers: Record<string, string> = {},
  path = '/projects/7',
): TempsApiError {
  return toApiError({
    problem: readProblem(JSON.stringify(body), status, '', 'application/problem+json'),
    method: 'GET',
    url: `https://temps.example.com/api${path}?per_page=1#x`,
    headers: new Headers(headers),
    attempts: 3,
    requestId: 'req-1',
  });
}
