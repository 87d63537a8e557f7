import { describesBody } from '@error-contract/core/adapter';
import type { ErrorResponse } from '@error-contract/core/response';
import type { Exchange } from '../exchange.ts';
import { isMade, writeEncoded, writeResponse } from '../write-response.ts';
import { madeOf } from './made-late.ts';
import { readAnswer } from './read-answer.ts';

/** Whether a response is what the contract made, and nobody has changed what it says of its body. */
function isIntact(response: Response, { headers }: ErrorResponse): boolean {
  if (!isMade(response)) return false;
  // Nobody has asked for the headers: asking makes others of them.
  if (madeOf(response)?.[2] === headers) return true;
  const kept = Object.entries(headers).every(
    ([name, value]) => response.headers.get(name) === value,
  );
  return (
    kept &&
    ![...response.headers.keys()].some(
      (name) => !Object.hasOwn(headers, name) && describesBody(name, response.status),
    )
  );
}

/**
 * Whether a layer has encoded a body. One that puts a response in the place of another leaves the
 * header of what was there before, as Hono does.
 */
async function isEncoded(response: Response, body: string): Promise<boolean> {
  if (!response.headers.has('content-encoding')) return false;
  const sent = await readAnswer(new Response(response.clone().body));
  return sent.text !== body && (await readAnswer(response)).text === body;
}

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
  if (isIntact(response, decided)) return response;
  if (!exchange.isHead && (await isEncoded(response, decided.body))) {
    return writeEncoded(decided, response);
  }
  return writeResponse(decided, exchange, response);
}
