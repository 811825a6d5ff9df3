import type { Pipeline } from '../pipeline/pipeline.ts';

/** Logs one line for each request, once it has a response: `GET /api/projects 200 3 ms`. */
export function logRequests(respond: Pipeline, log: (line: string) => void): Pipeline {
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
