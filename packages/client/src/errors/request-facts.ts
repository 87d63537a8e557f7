/** What may be told of a request: nothing that its sender could want to keep to itself. */
export interface RequestFacts {
  /** Empty where nobody told {@link errorFromResponse}. */
  readonly method: string;
  /** Without credentials, query and fragment. Empty where nobody knows. */
  readonly url: string;
  /** How many times it was sent. */
  readonly tries: number;
}

/** Leaves of a URL what may stand in a log: neither credentials nor query. */
export function shownUrl(url: string): string {
  return url.replace(/(?<=^\w+:\/\/)[^/?#]*@|[?#].*/gs, '');
}
