/**
 * What `fetch` is given, as a `Request` for whoever asks. The platform makes one of its own out of address and settings;
 * a second one for the result only would be a tenth of what a call costs.
 */
export class SentRequest {
  readonly url: string;
  readonly init: RequestInit;
  #made: Request | undefined;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
  }

  /** Throws where no request can be made, such as of a header that none can carry or of a GET with a body. */
  toRequest(): Request {
    return (this.#made ??= new Request(this.url, this.init));
  }
}
