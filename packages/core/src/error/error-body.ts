/** The body of every failure: exactly these three keys, in this order (WIRE.md, "Promised"). */
export interface ErrorBody {
  /** Equal to the HTTP status of the response. */
  statusCode: number;
  /** For a person. An array has one message per invalid field. */
  message: string | string[];
  /** The short HTTP name of the status. */
  error: string;
}
