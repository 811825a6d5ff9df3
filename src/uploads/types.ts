/**
 * What an upload can be read from: the path of a file, a `Blob` or `File`, a web stream, or a Node
 * stream (any async iterable of bytes). A path or Blob has a known size and can be sent again; a
 * stream is sent once.
 */
export type UploadContent =
  | string
  | URL
  | Blob
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/** An upload with a name, a type or a size that its content does not have. */
export interface NamedUpload {
  /** Where the bytes come from. */
  source: UploadContent;
  /**
   * The file name that the server sees.
   *
   * @default the name of the path or `File`, else the name of the form's part
   */
  name?: string | undefined;
  /**
   * The content type.
   *
   * @default the type of the `Blob`, else by the ending of the name, else the first type that the
   * operation takes
   */
  type?: string | undefined;
  /**
   * How many bytes a stream has, if known. The size is then checked before anything is sent, and
   * sent as the length.
   */
  size?: number | undefined;
}

/** What a method takes as a file. */
export type UploadSource = UploadContent | NamedUpload;

/** How far an upload has come. */
export interface UploadProgress {
  /** How many bytes of the files were sent so far. Starts at 0 again for each attempt. */
  loaded: number;
  /**
   * Bytes of all files. For a stream of unknown size, `undefined` until its end, then the same as
   * `loaded`.
   */
  total: number | undefined;
}

/** Settings of calls that upload files, beside those of every call. */
export interface UploadSettings {
  /**
   * Called at the start of the upload, after each piece, and at the end with the exact count.
   * If it throws, or rejects before everything is sent, the call ends with that error.
   */
  onUploadProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * The upload fails with a `TempsTimeoutError` (`limit: 'stall'`) if no byte is sent for this many
   * milliseconds. Waiting for the response does not count. 0 turns the limit off.
   *
   * @default 60_000
   */
  stallTimeout?: number | undefined;
}

/** A file part of a form, as the contract describes it. */
export interface FilePart {
  required?: boolean | undefined;
  maxBytes?: number | undefined;
  /**
   * The content types that the server accepts. A directory can be sent if `application/gzip` is
   * among them.
   */
  types?: readonly string[] | undefined;
}

/** A part of an upload: a text, or a file that is still to be opened. */
export type UploadPart =
  | { field: string; text: string }
  | { field: string; source: UploadSource; part: FilePart };

/** A body whose file parts take any upload source. */
export type WithUploads<TBody> = {
  [Part in keyof TBody]: unknown extends TBody[Part]
    ? TBody[Part]
    : Blob extends TBody[Part]
      ? Exclude<TBody[Part], Blob> | UploadSource
      : TBody[Part];
};
