/** The headers that calls of a client have in common, made once for each token and media type. */
export class SharedHeaders {
  #secret: string | undefined;
  readonly #byType = new Map<string | undefined, Headers>();

  get(
    secret: string | undefined,
    contentType: string | undefined,
    make: () => Record<string, string>,
  ): Headers | Record<string, string> {
    if (secret !== this.#secret) this.#byType.clear();
    this.#secret = secret;
    return this.#byType.get(contentType) ?? this.#add(contentType, make());
  }

  #add(contentType: string | undefined, plain: Record<string, string>): Headers | Record<string, string> {
    try {
      const headers = new Headers(plain);
      this.#byType.set(contentType, headers);
      return headers;
    } catch {
      // A header that none can carry is refused with the request.
      return plain;
    }
  }
}
