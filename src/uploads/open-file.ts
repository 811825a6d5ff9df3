import { openPath } from './open-path.ts';
import { checkSize, refusal, toReadError } from './refusal.ts';
import { isUsedUp, readStream } from './stream.ts';
import type { FilePart, NamedUpload, OpenContent, OpenFile, Reading, UploadContent, UploadSource } from './types.ts';

/** Finds the file of a part. Refuses what cannot be uploaded, before anything is sent. */
export async function openFile(
  field: string,
  upload: UploadSource,
  part: FilePart,
  signal?: AbortSignal,
): Promise<OpenFile> {
  const { source, ...given } = readSource(field, upload);
  for (const name of ['name', 'type'] as const)
    if (given[name] !== undefined && typeof given[name] !== 'string')
      throw refusal(field, `has a \`${name}\` that is no string`);
  const opened = await openContent(field, source, part, signal);
  const name = given.name || opened.name || field;
  const size = opened.size ?? checkGivenSize(field, given.size);
  if (size !== undefined) checkSize(field, size, part.maxBytes);
  return {
    name,
    type: given.type ?? (opened.type || guessContentType(name) || part.types?.[0] || 'application/octet-stream'),
    size,
    maxBytes: part.maxBytes,
    isReplayable: opened.isReplayable,
    read: opened.read,
  };
}

/** Closes a stream that no upload has begun to read: it would hold its file or connection open. */
export function closeSource(given: () => unknown): void {
  try {
    const upload = given();
    const content = isNamed(upload) ? upload.source : upload;
    if (isStream(content) && !isUsedUp(content)) readStream(content).cancel();
  } catch {
    // The call has its result already.
  }
}

async function openContent(
  field: string,
  content: UploadContent,
  part: FilePart,
  signal: AbortSignal | undefined,
): Promise<OpenContent> {
  if (typeof content === 'string' || content instanceof URL) return openPath(field, content, part, signal);
  if (content instanceof Blob) {
    const name = content instanceof File ? content.name : undefined;
    return {
      name,
      type: content.type,
      size: content.size,
      isReplayable: true,
      read: () => readStream(content.stream()),
    };
  }
  if (!isStream(content)) {
    throw refusal(
      field,
      'must be a path, a Blob or File, a Node or web stream, or { source, name, type } with one of them. Wrap bytes as `new Blob([bytes])`',
    );
  }
  const checkUnread = (): void => {
    if ('errored' in content && content.errored) throw toReadError(content.errored);
    if (isUsedUp(content)) throw refusal(field, 'is a stream that was read already, or that something else reads');
  };
  checkUnread();
  if ('readableEncoding' in content && content.readableEncoding)
    throw refusal(field, 'is a stream with an encoding, which makes text of its bytes. Open it without one');
  const read = (): Reading => {
    checkUnread();
    return readStream(content);
  };
  return { name: readFileName(content), size: undefined, isReplayable: false, read };
}

function readSource(field: string, upload: UploadSource): NamedUpload {
  try {
    return isNamed(upload) ? { ...upload } : { source: upload };
  } catch (cause) {
    throw refusal(field, `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

function isNamed(upload: unknown): upload is NamedUpload {
  return typeof upload === 'object' && upload !== null && 'source' in upload;
}

function isStream(content: unknown): content is ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> {
  return typeof content === 'object' && content !== null && (Symbol.asyncIterator in content || 'getReader' in content);
}

/** A Node file stream knows which file it reads. */
function readFileName(stream: object): string | undefined {
  return 'path' in stream && typeof stream.path === 'string' ? stream.path.split(/[\\/]/).at(-1) : undefined;
}

function checkGivenSize(field: string, size: number | undefined): number | undefined {
  if (size === undefined || (Number.isSafeInteger(size) && size >= 0)) return size;
  throw refusal(field, `has the \`size\` ${size}, which is no number of bytes`);
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  gz: 'application/gzip',
  tgz: 'application/gzip',
  tar: 'application/x-tar',
  zip: 'application/zip',
};

/** The content type for the ending of a file name; `undefined` where the ending is not that of an archive. */
function guessContentType(name: string): string | undefined {
  return CONTENT_TYPES[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
}
