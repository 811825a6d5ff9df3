import type { Respond } from '../pipeline/respond.ts';

/** Says one line for each request, once it is answered: `GET /api/projects 200 3 ms`. */
export function withLog(respond: Respond, log: (line: string) => void): Respond {
  return async (request) => {
    const start = performance.now();
    const { pathname, search } = new URL(request.url);
    const say = (outcome: number | string) =>
      log(`${request.method} ${pathname}${search} ${outcome} ${Math.round(performance.now() - start)} ms`);
    try {
      const response = await respond(request);
      say(response.status);
      return response;
    } catch (error) {
      say(request.signal.aborted ? 'gone' : 'dropped');
      throw error;
    }
  };
}
