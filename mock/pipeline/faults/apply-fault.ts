import { DroppedConnection, type FaultEffect } from './fault.ts';
import { MockProblem, PROBLEMS } from '../../lib/problems.ts';
import { BODILESS } from './check-fault.ts';

/** The answer that stands in for the real one, if the fault brings one. */
export function standIn({ status, body }: FaultEffect): Response | undefined {
  if (status === undefined && body === undefined) return undefined;
  if (body === undefined && status !== undefined && status >= 400) return problemFor(status);
  const init = { status: status ?? 200 };
  return body === undefined || typeof body === 'string' ? new Response(body, init) : Response.json(body, init);
}

function problemFor(status: number): Response {
  const known = Object.values(PROBLEMS).find((kind) => kind.status === status && kind.type === 'about:blank');
  const { problem } = new MockProblem({
    type: 'about:blank',
    title: known?.title ?? `Status ${status}`,
    status,
    detail: 'A fault that was asked for',
  });
  return Response.json(problem, { status, headers: { 'content-type': 'application/problem+json' } });
}

/** The answer as the fault leaves it. */
export async function spoil(
  response: Response,
  { headers: given = {}, drop, malformed }: FaultEffect,
): Promise<Response> {
  const { status, headers } = response;
  for (const [name, value] of Object.entries(given)) headers.set(name, value);
  if (!malformed && !drop) return response;
  if (BODILESS.has(status)) {
    // Without a body there is nothing to cut, and headers and answer end together.
    if (drop) throw new DroppedConnection();
    return response;
  }
  if (drop === 'headers') {
    // Not read: it may be a stream without an end.
    await response.body?.cancel();
    return new Response(breaking([]), { status, headers });
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  return new Response(drop ? breaking([half]) : half, { status, headers });
}

function breaking(sent: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      const chunk = sent.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.error(new DroppedConnection());
    },
  });
}
