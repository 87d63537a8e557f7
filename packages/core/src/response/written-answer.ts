/** An error answer that the service wrote by its own hand, as its client would have got it. */
export interface WrittenAnswer {
  readonly statusCode: number;
  /** The body as text; `undefined` if it was not read (a stream, or too long). */
  readonly body: string | undefined;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}
