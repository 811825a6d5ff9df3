import type * as Crypto from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Appended to the key of the handshake: RFC 6455, 1.3. */
const KEY_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Describes what is wrong with the upgrade response; `undefined` if it is valid. RFC 6455, 4.1. */
export function handshakeProblem(
  headers: IncomingHttpHeaders,
  key: string,
  { createHash }: typeof Crypto,
): string | undefined {
  const accept = createHash('sha1')
    .update(key + KEY_SUFFIX)
    .digest('base64');
  if (!hasToken(headers.upgrade, 'websocket') || !hasToken(headers.connection, 'upgrade'))
    return 'a handshake for another protocol';
  if (headers['sec-websocket-accept'] !== accept) return 'a wrong key in its handshake';
  if (headers['sec-websocket-extensions'] || headers['sec-websocket-protocol'])
    return 'a handshake with extensions or a protocol that nobody asked for';
  return undefined;
}

function hasToken(header: string | undefined, token: string): boolean {
  return header?.split(',').some((part) => part.trim().toLowerCase() === token) ?? false;
}
