import type { ResponseType } from '../request/operation.ts';
import type { TransportResponse } from '../transport/transport.ts';

/** What a response is read as where the operation does not say: its content type decides. A stream is never waited for. */
export function chooseResponseType(response: TransportResponse): ResponseType {
  const contentType = response.headers.get('content-type')?.toLowerCase() ?? '';
  if (/^text\/event-stream|ndjson|jsonl|json-seq/.test(contentType)) return 'stream';
  if (contentType === '' || /^text\/|json|xml|yaml|javascript|urlencoded/.test(contentType)) return 'auto';
  return 'blob';
}
