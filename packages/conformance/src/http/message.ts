/** One header field as it came over the wire, with the case of its name. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** A final response. */
export interface HttpResponse {
  readonly version: string;
  readonly status: number;
  readonly headers: readonly HeaderField[];
  /** The body without its transfer coding. */
  readonly body: Buffer;
  /** The statuses of the 1xx responses that came before it. */
  readonly interim: readonly number[];
}

/** Lists every value of a header, in the order in which they came. */
export function headerValues(response: HttpResponse, name: string): string[] {
  return response.headers
    .filter((field) => field.name.toLowerCase() === name)
    .map((field) => field.value);
}

/** Reads the first value of a header, or `undefined`. */
export function header(response: HttpResponse, name: string): string | undefined {
  return headerValues(response, name)[0];
}
