import { DroppedConnection, type FaultEffect } from './fault.ts';
import { PROBLEMS } from '../../lib/http/problems.ts';
import { STATUSES_WITHOUT_BODY } from './check-fault.ts';

/** The response that replaces the real one; `undefined` if the fault only changes that. */
export function faultResponse({ status, body }: FaultEffect): Response | undefined {
  if (status === undefined && body === undefined) return undefined;
  if (body === undefined && status !== undefined && status >= 400) return problemResponse(status);
  const init = { status: status ?? 200 };
  return body === undefined || typeof body === 'string'
    ? new Response(body, init)
    : Response.json(body, init);
}

function problemResponse(status: number): Response {
  const title =
    Object.values(PROBLEMS).find((kind) => kind.status === status)?.title ?? `Status ${status}`;
  return Response.json(
    { type: 'about:blank', title, status, detail: 'A fault of the mock' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/** Adds the headers of a fault to a response, and cuts or breaks its body. */
export async function applyFault(
  response: Response,
  { headers: given = {}, drop, malformed }: FaultEffect,
): Promise<Response> {
  const { status, headers } = response;
  for (const [name, value] of Object.entries(given)) headers.set(name, value);
  if (!malformed && !drop) return response;
  if (STATUSES_WITHOUT_BODY.has(status)) {
    // There is no body to cut, and the connection cannot break after the headers, since the
    // response ends with them.
    if (drop) throw new DroppedConnection();
    return response;
  }
  if (drop === 'headers') {
    // Cancelled instead of read, since it may be an endless stream.
    await response.body?.cancel();
    return new Response(brokenStream([]), { status, headers });
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  return new Response(drop ? brokenStream([half]) : half, { status, headers });
}

function brokenStream(sent: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      const chunk = sent.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.error(new DroppedConnection());
    },
  });
}
