/** System calls that come before the first byte. */
const BEFORE_SENDING = new Set(['connect', 'getaddrinfo']);

/** Codes of a connection that was never made, where no system call is named; the last two are Bun's. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);

/** What Node's `fetch` ends a call with, whatever limits the call has; the dispatcher transport turns that off. */
const SILENCE = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Codes of a body that cannot be decompressed, as gzip, deflate, brotli and zstd have them on Node; the last three are Bun's. */
const UNDECODABLE =
  /^(Z_(DATA|BUF|STREAM|NEED_DICT)_ERROR|ERR__ERROR_\w+|ZSTD_error_\w+|ZlibError|BrotliDecompressionError|ZstdDecompressionError)$/;
/** What Deno says in words, and what Node says of a body that is encoded too many times. */
const UNDECODABLE_WORDS =
  /invalid gzip header|deflate decompression error|CRC computed does not match|brotli error|^unexpected end of file|^reached unexpected EOF|too many content-encodings|encoded as zstd, which/i;

/** Deno says it in words. */
const UNSENT_WORDS = /client error \(Connect\)/;

export interface ConnectionFailure {
  /** The innermost message and code: "fetch failed" alone helps nobody. */
  reason: string;
  /** Whether the connection was provably never made, so that the server cannot have acted on the request. */
  unsent: boolean;
  /** Whether a redirect was refused. */
  redirected: boolean;
  /** Whether the response arrived, but its body cannot be decompressed. */
  undecodable: boolean;
}

/** How many causes of an error are looked at. */
const MAX_CAUSES = 20;

/** What a failed fetch says of itself, in the words of Node, Bun or Deno. */
export function describeConnectionFailure(error: unknown): ConnectionFailure {
  try {
    return describe(error);
  } catch {
    // The error of a `fetch` of the caller's may be anything.
    return {
      reason: 'the connection failed, with an error that cannot be read',
      unsent: false,
      redirected: false,
      undecodable: false,
    };
  }
}

function describe(error: unknown): ConnectionFailure {
  const chain = causes(error);
  const messages = chain.map((cause) => (cause instanceof Error ? cause.message : String(cause))).filter(Boolean);
  const codes = chain.map((cause) => text(cause, 'code')).filter((code) => code !== undefined);
  const message = messages.at(-1) ?? 'the connection failed';
  const code = codes.at(-1);
  return {
    reason: explain(message, code),
    unsent:
      chain.some((cause) => BEFORE_SENDING.has(text(cause, 'syscall') ?? '')) ||
      codes.some((known) => UNSENT.has(known)) ||
      messages.some((words) => UNSENT_WORDS.test(words)),
    undecodable:
      codes.some((known) => UNDECODABLE.test(known)) || messages.some((words) => UNDECODABLE_WORDS.test(words)),
    redirected:
      codes.includes('UnexpectedRedirect') ||
      messages.some((words) => /unexpected redirect|redirect mode/i.test(words)),
  };
}

function explain(message: string, code: string | undefined): string {
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return tooSlow(joinCode(message, code));
  return code !== undefined && SILENCE.has(code) ? silence(code) : joinCode(message, code);
}

/** The agents of Node have this limit from their making on: a request cannot turn it off, as it does the others. */
function tooSlow(message: string): string {
  return `no connection within the 10 s that Node's agent allows, whatever \`timeout\` says: ${message}. Nothing was sent. Check that the server is up and reachable from here, or allow more: \`fetchOptions: { dispatcher: new Agent({ connect: { timeout: 60_000 } }) }\`, with the Agent of undici`;
}

function joinCode(message: string, code: string | undefined): string {
  return code === undefined || message.includes(code) ? message : `${message} (${code})`;
}

function silence(code: string): string {
  return `nothing came for as long as Node's fetch waits, which is 300 s whatever \`timeout\` says (${code}). The server may still act on the request. Leave out \`fetch\`, \`fetchOptions\` and \`transport\`, and do not replace the global fetch: then the limits of the call are the only ones`;
}

function text(error: unknown, key: 'code' | 'syscall'): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function causes(error: unknown): unknown[] {
  const chain = new Set<unknown>();
  let cause = error;
  while (cause !== undefined && cause !== null && !chain.has(cause) && chain.size < MAX_CAUSES) {
    chain.add(cause);
    cause = next(cause);
  }
  return [...chain];
}

/** Node tries every address of a host and gathers what failed. */
function next(error: unknown): unknown {
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  return cause ?? (Array.isArray(errors) ? (errors[0] as unknown) : undefined);
}
