import type { Piece, TransportResponse } from './transport.ts';

/** A `Response` of the platform as the call layer reads it. */
export function fromWeb(response: Response): TransportResponse {
  const { status, statusText, headers, body } = response;
  let reader: ReadableStreamDefaultReader<Piece> | undefined;
  /**
   * Not awaited: a connection that hangs would hold up the call. A body that a hook has locked
   * cannot be cancelled.
   */
  const giveUp = (): void => void (reader ?? body)?.cancel().catch(() => {});
  return {
    status,
    statusText,
    headers,
    async read(take) {
      reader = body?.getReader();
      for (let next = await reader?.read(); next?.done === false; next = await reader?.read())
        if (!take(next.value)) return giveUp();
    },
    giveUp,
    toResponse: () => response,
  };
}
