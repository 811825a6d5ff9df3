import type { Pipeline } from '../pipeline/pipeline.ts';
import { isSecretName } from './redact.ts';

/** Logs a line for each request when it has a response, `GET /api/projects 200 3 ms`, and for each new warning. */
export function logRequests(respond: Pipeline, warnings: readonly string[], log: (line: string) => void): Pipeline {
  let logged = warnings.length;
  return async (request) => {
    const start = performance.now();
    const { pathname, search, searchParams } = new URL(request.url);
    const names = [...searchParams.keys()].filter(isSecretName);
    for (const name of names) searchParams.set(name, 'redacted');
    const query = names.length > 0 ? `?${searchParams}` : search;
    const logOutcome = (outcome: number | string) =>
      log(`${request.method} ${pathname}${query} ${outcome} ${Math.round(performance.now() - start)} ms`);
    try {
      const response = await respond(request);
      logOutcome(response.status);
      // A reset clears the warnings.
      for (const warning of warnings.slice(Math.min(logged, warnings.length))) log(`warning: ${warning}`);
      logged = warnings.length;
      return response;
    } catch (error) {
      logOutcome(request.signal.aborted ? 'gone' : 'dropped');
      throw error;
    }
  };
}
