import type { Readable } from 'node:stream';
import { findOptionIssues, textProblem, wholeNumberProblem, type OptionChecks } from '../checks.ts';
import { TempsError } from '../errors/index.ts';
import { isStream, toBytes, type Stream } from '../lib/bytes.ts';
import { hasNodeModules } from '../lib/node-modules.ts';
import { archiveProblem, checkSize, refusal, toReadError } from './refusals.ts';
import type { FilePart, NamedUpload, UploadSource } from './types.ts';

/** The file of a part, found and checked, of which nothing has been sent yet. */
export interface OpenFile {
  /** The part of the form; empty where the body is the file. */
  field: string;
  name: string;
  type: string;
  /** In bytes; `undefined` where it is known only after reading. */
  size: number | undefined;
  part: FilePart;
  isReplayable: boolean;
  read: () => Reading;
}

/**
 * Bytes that are being read. `cancel` ends the source also while it sends nothing, which leaving
 * the loop cannot.
 */
export interface Reading extends AsyncIterable<Uint8Array> {
  cancel: () => void;
}

/** Bytes to upload, and what they say of themselves. */
type Content = Pick<OpenFile, 'isReplayable' | 'read'> &
  Partial<Pick<OpenFile, 'name' | 'type' | 'size'>>;

const CHECKS: OptionChecks<NamedUpload> = {
  source: () => undefined,
  name: textProblem,
  type: textProblem,
  size: (value) => wholeNumberProblem(value, 0),
};

/** Finds the file of a part. Refuses what cannot be uploaded, before anything is sent. */
export async function openFile(
  field: string,
  upload: UploadSource,
  part: FilePart,
  signal?: AbortSignal,
): Promise<OpenFile> {
  const isNamed = typeof upload === 'object' && upload !== null && 'source' in upload;
  const given: NamedUpload = isNamed ? upload : { source: upload };
  const [issue] = findOptionIssues(given, CHECKS);
  if (issue) throw refusal(field, `has the member \`${issue.path[0]}\`, which ${issue.message}`);

  const { source } = given;
  const isPath = typeof source === 'string' || source instanceof URL;
  const content = isPath ? await openPath(field, source, part, signal) : openContent(field, source);
  const { isReplayable, read, size = given.size } = content;
  if (size !== undefined) checkAnnounced(field, size, part);
  const name = given.name ?? (content.name || field);
  const type = given.type ?? (content.type || typeByName(name, part));
  return { field, name, type, size, part, isReplayable, read };
}

/** Refuses an empty archive too, of which no byte will come to be checked. */
function checkAnnounced(field: string, size: number, { types, maxBytes }: FilePart): void {
  const problem = size === 0 && archiveProblem(new Uint8Array(), types);
  if (problem) throw refusal(field, problem);
  checkSize(field, size, maxBytes);
}

function typeByName(name: string, { types = [] }: FilePart): string {
  if (/\.zip$/i.test(name)) return 'application/zip';
  if (/\.tar$/i.test(name)) return 'application/x-tar';
  return types[0] ?? 'application/octet-stream';
}

function openContent(field: string, source: Blob | Stream): Content {
  if (source instanceof Blob)
    return {
      name: source instanceof File ? source.name : '',
      type: source.type,
      size: source.size,
      isReplayable: true,
      read: () => readStream(source.stream()),
    };
  if (!isStream(source))
    throw refusal(
      field,
      'must be a path, a Blob or File, a Node or web stream, or { source, name, type } with one of them. Wrap bytes as `new Blob([bytes])`',
    );
  checkUnread(field, source);
  const read = (): Reading => {
    checkUnread(field, source);
    return readStream(source);
  };
  const { path } = source as { path?: unknown };
  return {
    name: (typeof path === 'string' && path.split(/[\\/]/).at(-1)) || '',
    isReplayable: false,
    read,
  };
}

/**
 * A file; or a directory, where the part takes an archive. A pipe or a device has no size, and can
 * be read only once.
 */
async function openPath(
  field: string,
  path: string | URL,
  part: FilePart,
  signal?: AbortSignal,
): Promise<Content> {
  if (path instanceof URL && path.protocol !== 'file:')
    throw refusal(
      field,
      `must be a file: URL, not ${path.protocol} Fetch it, and give the body of the response`,
    );
  if (!hasNodeModules())
    throw refusal(
      field,
      'is a path, and this runtime has no files: give a Blob, a File or a stream',
    );
  const fs = process.getBuiltinModule('node:fs');
  const paths = process.getBuiltinModule('node:path');
  const { fileURLToPath } = process.getBuiltinModule('node:url');
  const file = path instanceof URL || path.startsWith('file://') ? fileURLToPath(path) : path;
  const name = paths.basename(paths.resolve(file));
  const found = await fs.promises.stat(file).catch(unreadable(field));
  if (found.isDirectory()) {
    if (!part.types?.includes('application/gzip'))
      throw refusal(field, `must be a file, and ${file} is a directory`);
    const { openDirectory } = await import('./directory.ts');
    const pack = await openDirectory(field, file, signal).catch(unreadable(field));
    return {
      name: `${name}.tar.gz`,
      type: 'application/gzip',
      isReplayable: true,
      read: () => readStream(pack()),
    };
  }
  const read = (): Reading => readStream(fs.createReadStream(file));
  const isReplayable = found.isFile();
  return { name, size: isReplayable ? found.size : undefined, isReplayable, read };
}

/** Refuses what the system cannot read. Its message names the file. */
function unreadable(field: string): (cause: unknown) => never {
  return (cause) => {
    throw TempsError.is(cause)
      ? cause
      : refusal(field, `cannot be read: ${(cause as Error).message}`, cause);
  };
}

/** The bytes of a Node or web stream. */
export function readStream(stream: Stream): Reading {
  // By its reader: a web stream that is iterated cannot be cancelled, and not every runtime can
  // iterate one.
  const reader = 'getReader' in stream ? stream.getReader() : undefined;
  const iterator: AsyncIterator<unknown> = reader
    ? { next: () => reader.read() as Promise<IteratorResult<unknown>> }
    : (stream as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  return {
    cancel() {
      if ('destroy' in stream) return void (stream as Readable).destroy();
      // Not awaited: it may come only with the next piece, or never.
      void Promise.resolve(reader ? reader.cancel() : iterator.return?.()).catch(() => {});
    },
    async *[Symbol.asyncIterator]() {
      for await (const piece of { [Symbol.asyncIterator]: () => iterator }) {
        const bytes = toBytes(piece);
        if (!bytes) throw new TypeError(`the stream gave a ${typeof piece} where bytes were due`);
        yield bytes;
      }
    },
  };
}

/**
 * Refuses a stream that was read already, or has another reader: each would get a part of the
 * bytes.
 */
function checkUnread(field: string, stream: Stream): void {
  const { errored, locked, readable, readableFlowing } = stream as Partial<
    ReadableStream & Readable
  >;
  if (errored) throw toReadError(errored);
  const isIterated =
    'listenerCount' in stream && (stream as Readable).listenerCount('readable') > 0;
  if (locked === true || readable === false || readableFlowing === true || isIterated)
    throw refusal(field, 'is a stream that was read already, or that something else reads');
}
