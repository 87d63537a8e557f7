/** A response of the contract as plain data: adapters only write it. */
export interface ErrorResponse {
  readonly statusCode: number;
  /** Lower-case names. The length is that of `body` in UTF-8. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body: string;
}
