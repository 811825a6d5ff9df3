import type { ResponseType } from '../request/operation.ts';
import type { TransportResponse } from '../transport/transport.ts';

/**
 * Chooses how to read a response whose operation does not say, by its content type. Streams are never read to their
 * end.
 */
export function chooseResponseType(response: TransportResponse): ResponseType {
  const contentType = response.headers.get('content-type')?.toLowerCase() ?? '';
  if (/^text\/event-stream|ndjson|jsonl|json-seq/.test(contentType)) return 'stream';
  if (contentType === '' || /^text\/|[/+.-](?:json|xml|yaml|javascript|www-form-urlencoded)\b/.test(contentType))
    return 'auto';
  return 'blob';
}
