import type { FilePart } from '../uploads/types.ts';

/** The HTTP methods of calls. */
export type HttpMethod = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT';

/** How a request body is sent. */
export type BodyType = 'json' | 'multipart' | 'text' | 'binary' | 'urlencoded';

/**
 * How a response body is read. `none`: no body. `redirect`: the URL in the `Location` header. `events` and `stream`: an
 * unread stream. `socket`: a WebSocket. `auto` goes by the content type: JSON, text, a `Blob` or an unread stream; an
 * empty body is `undefined`.
 */
export type ResponseType = 'auto' | 'json' | 'none' | 'text' | 'blob' | 'stream' | 'events' | 'redirect' | 'socket';

/** How the bodies of an operation are sent and read. JSON by default. */
export interface CallFormat {
  bodyType?: BodyType | undefined;
  /** The parts of a multipart body that are files. */
  files?: Readonly<Record<string, FilePart>> | undefined;
  responseType?: ResponseType | undefined;
  /** The contract requires a JSON body. */
  requiresBody?: true | undefined;
  /** Consumes what it is sent, such as a token that works once: retried as a POST is. */
  isOneTime?: true | undefined;
  /** The caller gets the response of the server as it is, which need not have the dates of the contract. */
  isRaw?: true | undefined;
  /** Paths to the dates of a JSON response, which some servers send as numbers. See `DatePaths`. */
  dates?: string | undefined;
  /** Members of a JSON response that have other names on some servers. See `renameMembers`. */
  names?: string | undefined;
  /** A member of a JSON request that some servers want inside another, too. See `copyMember`. */
  copies?: string | undefined;
}

/** How a list names the parameter for the number of the page, which counts from `first`, or for the offset. */
export interface PositionParameter {
  style: string;
  page?: string;
  /** @default 1 */
  first?: number;
  offset?: string;
}

/** The operation of a call. */
export interface Operation {
  method: HttpMethod;
  route: string;
  format: CallFormat;
  position?: PositionParameter;
}
