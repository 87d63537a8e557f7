import type { Answer } from '@error-contract/core/adapter';
import { decoded } from '../request/decode.ts';
import { readBytes } from '../request/read-bytes.ts';

/** How many bytes of an answer are looked at. No message of the contract is longer. */
const mostBytes = 65_536;

/** How long, in milliseconds, an answer that is a stream may take to be read. */
const patience = 1_000;

async function textOf(response: Response): Promise<string | undefined> {
  // A clone: an answer in a protocol of its own is sent as it is.
  const { body, headers } = response.clone();
  if (!body) return '';
  const bytes = await readBytes(body, mostBytes, { patience });
  const encoding = headers.get('content-encoding');
  // The answer of another service has this header also where `fetch` has decoded it.
  const plain = encoding ? await decoded(bytes, encoding, mostBytes).catch(() => bytes) : bytes;
  return plain && new TextDecoder().decode(plain);
}

/** Reads an answer. Its text is not known if it is too long, too slow, or was used before. */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await textOf(response).catch(() => undefined);
  return { statusCode: status, headers: Object.fromEntries(headers), text };
}

/** Lets go what an answer that is replaced comes from. */
export function release(response: Response): void {
  try {
    response.body?.cancel().catch(() => {});
  } catch {
    // it is locked: somebody else reads it
  }
}
