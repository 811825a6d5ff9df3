/** The server's id for a request, where it sent one. */
export function requestId(response: Response | undefined): string | undefined {
  return response?.headers.get('x-request-id') ?? undefined;
}
