/**
 * What an upload can be read from: the path of a file, a `Blob` or `File`, a web stream, or a Node stream (any
 * async iterable of bytes). A path or Blob has a known size and can be sent again; a stream is sent once.
 */
export type UploadContent = string | URL | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** An upload with what cannot be told from its content. */
export interface NamedUpload {
  /** Where the bytes come from. */
  source: UploadContent;
  /**
   * The file name that the server sees.
   *
   * @default the name of the path or `File`, else that of the form's part
   */
  name?: string | undefined;
  /**
   * The content type.
   *
   * @default that of the `Blob`, else by the ending of the name, else the one that the operation takes first
   */
  type?: string | undefined;
  /** Bytes of a stream, where they are known: it is then sent with its length, and checked before anything is sent. */
  size?: number | undefined;
}

/** What a generated method takes where the API wants a file. */
export type UploadSource = UploadContent | NamedUpload;

/** How far an upload has come. */
export interface UploadProgress {
  /** Bytes of the files that were handed to the connection so far. Starts anew where an attempt is repeated. */
  loaded: number;
  /** Bytes in all; `undefined` for a stream of unknown size until its end, when it equals `loaded`. */
  total: number | undefined;
}

/** Settings of calls that upload files, beside those of every call. */
export interface UploadSettings {
  /**
   * Sees how far the upload has come: once at its start, after each piece, and at the end with the exact count.
   * What it throws ends the call.
   */
  onUploadProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * Milliseconds without a byte moving before the upload is given up with a `TempsTimeoutError` (`limit: 'stall'`).
   * It watches the sending, not the wait for the answer. 0 turns it off.
   *
   * @default 60_000
   */
  stallTimeout?: number | undefined;
}

/** What the contract says of a part that is a file. */
export interface FilePart {
  /** The most bytes that the server takes. */
  maxBytes?: number | undefined;
  /** The content types that it takes. A directory can be sent where `application/gzip` is among them. */
  types?: readonly string[] | undefined;
}

/** A body in which every part that the contract calls a file takes any source of an upload. */
export type WithUploads<TBody> = {
  [Part in keyof TBody]: unknown extends TBody[Part]
    ? TBody[Part]
    : Blob extends TBody[Part]
      ? Exclude<TBody[Part], Blob> | UploadSource
      : TBody[Part];
};

/** Bytes on their way. `cancel` ends their source also while it is silent, which leaving the loop cannot. */
export interface Reading extends AsyncIterable<Uint8Array> {
  cancel: () => void;
}

/** Bytes to upload, and what their source says of them. */
export interface OpenContent {
  name?: string | undefined;
  type?: string | undefined;
  /** `undefined` where only reading tells. */
  size: number | undefined;
  /** Whether it can be read a second time. */
  isReplayable: boolean;
  read: () => Reading;
}

/** The file of a part, found and checked, of which nothing has been read yet. */
export interface OpenFile extends OpenContent {
  name: string;
  type: string;
  maxBytes: number | undefined;
}
