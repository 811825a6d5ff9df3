import type { TransportResponse } from './transport.ts';

type Piece = Uint8Array<ArrayBuffer>;

/** A `Response` of the platform as the call layer reads it. */
export function fromWeb(response: Response): TransportResponse {
  const { status, statusText, headers, body } = response;
  let reader: ReadableStreamDefaultReader<Piece> | undefined;
  /** Not awaited: a connection that hangs would hold up the call. A body that a hook has locked cannot be cancelled. */
  const giveUp = (): void => void (reader ?? body)?.cancel().catch(() => {});
  const readAll = async (
    pieces: ReadableStreamDefaultReader<Piece>,
    take: (piece: Piece) => boolean,
  ): Promise<void> => {
    for (let next = await pieces.read(); !next.done; next = await pieces.read()) if (!take(next.value)) return giveUp();
  };
  return {
    status,
    statusText,
    headers,
    read: (take) => (reader = body?.getReader()) && readAll(reader, take),
    giveUp,
    toResponse: () => response,
  };
}
