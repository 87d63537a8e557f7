/** What may be logged of a request: no credentials, headers, query or body. */
export interface RequestFacts {
  /** Empty if {@link errorFromResponse} was not given it. */
  readonly method: string;
  /** Without credentials, query and fragment. Empty if it is unknown. */
  readonly url: string;
  /** How many times it was sent. */
  readonly tries: number;
}

/** Takes credentials, query and fragment off a URL, so that it can be logged. */
export function shownUrl(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/?#]*@|[?#].*/gs, '$1');
}
