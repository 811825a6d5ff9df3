/**
 * What an upload can be read from: the path of a file, a `Blob` or `File`, a web stream, or a Node stream (any
 * async iterable of bytes). A path or Blob has a known size and can be sent again; a stream is sent once.
 */
export type UploadContent = string | URL | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** An upload with what its content does not tell: name, type, size. */
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
  /** Bytes of the files that were sent so far. Starts at 0 again for each attempt. */
  loaded: number;
  /** Bytes of all files. For a stream of unknown size `undefined`, and at the end the same as `loaded`. */
  total: number | undefined;
}

/** Settings of calls that upload files, beside those of every call. */
export interface UploadSettings {
  /**
   * Called at the start of the upload, after each piece, and at the end with the exact count.
   * What it throws, or rejects with before all is sent, ends the call.
   */
  onUploadProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * Milliseconds without progress before the upload fails with a `TempsTimeoutError` (`limit: 'stall'`).
   * Counts while the body is sent, not while the response is awaited. 0 turns it off.
   *
   * @default 60_000
   */
  stallTimeout?: number | undefined;
}

/** A file part of a form, as the contract describes it. */
export interface FilePart {
  /** The form has to have it. */
  required?: boolean | undefined;
  /** The largest size that the server accepts, in bytes. */
  maxBytes?: number | undefined;
  /** The content types that it accepts. A directory can be sent if `application/gzip` is among them. */
  types?: readonly string[] | undefined;
}

/** A part of an upload: a text, or a file that is still to be opened. */
export type UploadPart = { field: string; text: string } | { field: string; source: UploadSource; part: FilePart };

/** A body whose file parts take any upload source. */
export type WithUploads<TBody> = {
  [Part in keyof TBody]: unknown extends TBody[Part]
    ? TBody[Part]
    : Blob extends TBody[Part]
      ? Exclude<TBody[Part], Blob> | UploadSource
      : TBody[Part];
};
