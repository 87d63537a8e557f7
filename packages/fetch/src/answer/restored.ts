import type { ErrorResponse } from '@error-contract/core/response';
import type { Exchange } from '../exchange.ts';
import { writeResponse } from '../write-response.ts';
import { readAnswer } from './read-answer.ts';

/**
 * Returns the response of the contract after layers of the service have seen it: with the headers
 * that they have added, and in the encoding that they have applied. Nothing else that they change
 * reaches the client.
 */
export async function restored(
  response: Response,
  decided: ErrorResponse,
  exchange: Exchange,
): Promise<Response> {
  if (response.headers.has('content-encoding') && !exchange.isHead) {
    const { text } = await readAnswer(response);
    if (text === decided.body) return response;
  }
  return writeResponse(decided, exchange, response);
}
