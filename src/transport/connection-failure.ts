/** What a failed `fetch` or dispatcher says of itself. */
export interface ConnectionFailure {
  /** The innermost message and code: "fetch failed" alone helps nobody. */
  reason: string;
  /** The connection was never made, so the server cannot have acted on the request. */
  unsent: boolean;
  /** A redirect was refused. */
  redirected: boolean;
  /** The response arrived, but its body cannot be decompressed. */
  undecodable: boolean;
}

/** System calls that come before the first byte. */
const BEFORE_SENDING = new Set<unknown>(['connect', 'getaddrinfo']);

/** Codes of a connection that was never made, if no system call is named. The last two are Bun's. */
const UNSENT = new Set<unknown>([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);
/** Deno says it in words. */
const UNSENT_WORDS = /client error \(Connect\)/;

/** Codes of gzip, deflate and brotli that cannot be decompressed, on Node and on Bun. */
const UNDECODABLE = /^(Z_(DATA|BUF|STREAM|NEED_DICT)_ERROR|ERR__ERROR_\w+|ZlibError|BrotliDecompressionError)$/;
/** The same in the words of Deno. */
const UNDECODABLE_WORDS =
  /invalid gzip header|deflate decompression error|CRC computed does not match|brotli error|^unexpected end of file|^reached unexpected EOF/i;

/** Reads the error of a failed attempt, in the words of Node, Bun or Deno. */
export function describeConnectionFailure(error: unknown): ConnectionFailure {
  const causes = listCauses(error);
  const codes = causes.flatMap((cause) => readMember(cause, 'code') ?? []);
  const messages = causes.map((cause) => (cause instanceof Error ? cause.message : String(cause))).filter(Boolean);
  return {
    reason: explain(messages.at(-1) ?? 'the connection failed', codes.at(-1)),
    unsent:
      causes.some((cause) => BEFORE_SENDING.has(readMember(cause, 'syscall'))) ||
      codes.some((code) => UNSENT.has(code)) ||
      messages.some((words) => UNSENT_WORDS.test(words)),
    // `UnexpectedRedirect` is Bun's.
    redirected:
      codes.includes('UnexpectedRedirect') ||
      messages.some((words) => /unexpected redirect|redirect mode/i.test(words)),
    undecodable:
      codes.some((code) => UNDECODABLE.test(code)) || messages.some((words) => UNDECODABLE_WORDS.test(words)),
  };
}

function explain(message: string, code = ''): string {
  const reason = message.includes(code) ? message : `${message} (${code})`;
  // Of Node 20 to 26. A server of http responds in plain text to the beginning of TLS, and one of https by a TLS alert.
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG')
    return `the server speaks http at this port, not https (${code})`;
  if (message.includes('does not match the HTTP/1.1 protocol'))
    return 'the server does not speak http at this port, but probably https';
  // The agents of Node have this limit from their making on: a request cannot turn it off, as it does the others.
  if (code === 'UND_ERR_CONNECT_TIMEOUT')
    return `no connection within the 10 s that Node's agent allows, whatever \`timeout\` says: ${reason}. Nothing was sent. Check that the server is up and reachable from here, or allow more: \`fetchOptions: { dispatcher: new Agent({ connect: { timeout: 60_000 } }) }\`, with the Agent of undici`;
  // By the dispatcher, these limits are off.
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return `nothing came for as long as Node's fetch waits, which is 300 s whatever \`timeout\` says (${code}). The server may still act on the request. Leave out \`fetch\`, \`fetchOptions\` and \`transport\`, and do not replace the global fetch: then the limits of the call are the only ones`;
  return reason;
}

function readMember(error: unknown, name: 'code' | 'syscall'): string | undefined {
  const value: unknown = error instanceof Object ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The error and its causes, the innermost last. */
function listCauses(error: unknown): unknown[] {
  const causes = new Set<unknown>();
  for (let cause = error; cause !== undefined && cause !== null && !causes.has(cause);) {
    causes.add(cause);
    const { cause: next, errors } = cause as { cause?: unknown; errors?: unknown };
    // Node tries every address of a host, and gathers what failed.
    cause = next ?? (Array.isArray(errors) ? (errors[0] as unknown) : undefined);
  }
  return [...causes];
}
