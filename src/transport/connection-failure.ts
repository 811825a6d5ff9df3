/** System calls and codes of a connection that was never made: Node's, Bun's, and Deno's words. */
const UNSENT =
  /^(connect|getaddrinfo|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG|ConnectionRefused|FailedToOpenSocket)$|client error \(Connect\)/;
/** The words of Node and Deno, and Bun's code. */
const REDIRECTED = /unexpected redirect|redirect mode|^UnexpectedRedirect$/i;
/** Codes of Node and Bun, and Deno's words. */
const UNDECODABLE =
  /^(Z_(DATA|BUF|STREAM|NEED_DICT)_ERROR|ERR__ERROR_\w+|ZlibError|BrotliDecompressionError)$|invalid gzip header|deflate decompression error|CRC computed does not match|brotli error|^unexpected end of file|^reached unexpected EOF/i;

/**
 * Reads the error of a failed attempt, in the words of Node, Bun or Deno. After `unsent`, the
 * server cannot have acted on the request.
 */
export function describeConnectionFailure(error: unknown) {
  const causes = listCauses(error);
  const codes = causes.map(({ code }) => code).filter((code) => typeof code === 'string');
  const messages = causes
    .map(({ message }) => message)
    .filter((message) => typeof message === 'string');
  const words = [...codes, ...messages, ...causes.map(({ syscall }) => String(syscall))];
  const says = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  return {
    // The innermost message: "fetch failed" alone helps nobody.
    reason: explain(messages.findLast(Boolean) ?? 'the connection failed', codes.at(-1)),
    unsent: says(UNSENT),
    redirected: says(REDIRECTED),
    undecodable: says(UNDECODABLE),
  };
}

function explain(message: string, code = ''): string {
  const reason = message.includes(code) ? message : `${message} (${code})`;
  // Of Node 20 to 26. A server of http responds in plain text to the beginning of TLS, and one of
  // https by a TLS alert.
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG')
    return `the server speaks http at this port, not https (${code})`;
  if (message.includes('does not match the HTTP/1.1 protocol'))
    return 'the server does not speak http at this port, but probably https';
  // The agents of Node have this limit from their making on: a request cannot turn it off, as it
  // does the others.
  if (code === 'UND_ERR_CONNECT_TIMEOUT')
    return `no connection within the 10 s that Node's agent allows, whatever \`timeout\` says: ${reason}. Nothing was sent. Check that the server is up and reachable from here, or allow more: \`fetchOptions: { dispatcher: new Agent({ connect: { timeout: 60_000 } }) }\`, with the Agent of undici`;
  // By the dispatcher, these limits are off.
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return `nothing came for as long as Node's fetch waits, which is 300 s whatever \`timeout\` says (${code}). The server may still act on the request. Leave out \`fetch\`, \`fetchOptions\` and \`transport\`, and do not replace the global fetch: then the limits of the call are the only ones`;
  return reason;
}

type Cause = Partial<Record<'message' | 'code' | 'syscall' | 'cause', unknown>> & {
  errors?: readonly unknown[];
};

/** The error and its causes, the innermost last. */
function listCauses(error: unknown): Cause[] {
  const causes: Cause[] = [];
  for (let next = error; next && causes.length < 10;) {
    const cause = (typeof next === 'object' ? next : { message: next }) as Cause;
    causes.push(cause);
    // Node tries every address of a host, and gathers what failed.
    next = cause.cause ?? cause.errors?.[0];
  }
  return causes;
}
