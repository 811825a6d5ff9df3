import type { FilePart } from '../uploads/types.ts';

/** The HTTP methods of calls. */
export type HttpMethod = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT';

/** How a request body is sent. */
export type BodyType = 'json' | 'multipart' | 'text' | 'binary' | 'urlencoded';

/**
 * How a response body is read. `redirect`: the URL in the `Location` header. `events`: an iterable
 * of events with JSON as their data. `stream`: an unread stream. `socket`: a WebSocket. `html`:
 * text that may be a page, which is an error elsewhere. `auto` goes by the content type: JSON,
 * text, a `Blob` or an unread stream; an empty body is `undefined`.
 */
export type ResponseType =
  | 'auto'
  | 'json'
  | 'none'
  | 'text'
  | 'html'
  | 'blob'
  | 'stream'
  | 'events'
  | 'redirect'
  | 'socket';

/**
 * How a parameter of the query is sent. A separator: an array or an object as one value,
 * `lat,1.5,lon,2`. `form`: an object by the names of its members, without its own. `json`: as JSON,
 * whatever it is. By default an array repeats its name, and an object is sent as `geo[lat]=1.5`.
 */
export type QueryStyle = 'form' | 'json' | ',' | '|' | ' ';

/** By the name of a parameter that is sent in another way than by default. */
export type QueryStyles = Readonly<Record<string, QueryStyle>>;

/** How an operation is sent and read. Bodies are JSON by default. */
export interface CallFormat {
  queryStyles?: QueryStyles | undefined;
  bodyType?: BodyType | undefined;
  /**
   * The content type of the body, if it is not that of its type. Not of forms, nor of a file that
   * has its own.
   */
  contentType?: string | undefined;
  files?: Readonly<Record<string, FilePart>> | undefined;
  responseType?: ResponseType | undefined;
  requiresBody?: true | undefined;
  /** `null` is a value of the JSON body. Else it is no body. */
  takesNull?: true | undefined;
  /** Consumes what it is sent, such as a token that works once: retried as a POST is. */
  isOneTime?: true | undefined;
  /** Deletes what runs, which may take minutes. */
  isSlowDelete?: true | undefined;
  /** Paths to the dates of a JSON response, which some servers send as numbers. See `DatePaths`. */
  dates?: string | undefined;
  otherResponse?: OtherResponse | undefined;
  otherRequest?: OtherRequest | undefined;
}

/** How the JSON response of some servers differs from that of the contract. */
export type OtherResponse =
  /** The members have these other names, in the body or in each item of the list `in`. */
  | { rename: Readonly<Record<string, string>>; in?: string }
  /**
   * An object in place of a list with a row for each of its members. `rows`: the members of such a
   * row.
   */
  | { rows: readonly [name: string, value: string] }
  /**
   * The event names in this member, of the body or of each row, are `deployment_created`, not
   * `deployment.created`.
   */
  | { dotted: string };

/**
 * How the JSON request that some servers want differs from that of the contract: a member of the
 * body is also a member of another one.
 */
export interface OtherRequest {
  copy: string;
  into: string;
}

export interface Operation {
  method: HttpMethod;
  route: string;
  format: CallFormat;
  /**
   * How a list names the parameter for the number of the page, which counts from `first` or 1, or
   * for the offset.
   */
  position?: { style: string; page?: string; first?: number; offset?: string };
}
