import type { FilePart } from '../uploads/types.ts';

/** The methods that a call can be made with. */
export type HttpMethod = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT';

/** How a request body is sent. */
export type BodyType = 'json' | 'multipart' | 'text' | 'binary' | 'urlencoded';

/**
 * How a response body is read: `none` has no body, `redirect` is the address in the `Location` header,
 * `events` and `stream` are handed over unread, `socket` is a WebSocket. `auto` goes by the content type of the response:
 * JSON, text, a `Blob`, or a stream that is handed over unread; an empty body is `undefined`.
 */
export type ResponseType = 'auto' | 'json' | 'none' | 'text' | 'blob' | 'stream' | 'events' | 'redirect' | 'socket';

/** How the bodies of an operation travel. What is left out is JSON. */
export interface CallFormat {
  bodyType?: BodyType | undefined;
  /** The parts of a multipart body that are files, with what the contract says of each. */
  files?: Readonly<Record<string, FilePart>> | undefined;
  responseType?: ResponseType | undefined;
  /** The contract wants a JSON body. */
  requiresBody?: true | undefined;
  /** Where a JSON response has dates, which some servers send as numbers. */
  dates?: string | undefined;
  /** Members of a JSON response that have another name on some servers. */
  names?: string | undefined;
}

/** The part of a call that the contract fixes. */
export interface Operation {
  method: HttpMethod;
  route: string;
  format: CallFormat;
}
