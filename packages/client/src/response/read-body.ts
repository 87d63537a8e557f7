/** Limits for reading the body of a failure. */
export interface ReadOptions {
  /** In bytes after decompression, 65536 by default: a body of the contract is far smaller. */
  readonly maxBytes?: number | undefined;
  /** In milliseconds, 5000 by default. */
  readonly timeout?: number | undefined;
}

/**
 * Reads a body to its end; `undefined` if it is too long, takes too long, or was read before.
 * Rejects if it breaks off. It does not wait for the rest of a body that it gives up.
 */
export async function readBody(
  { body, bodyUsed }: Response,
  { maxBytes = 65536, timeout = 5000 }: ReadOptions,
): Promise<string | undefined> {
  let left = bodyUsed ? -1 : maxBytes;
  let text = '';
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  const stop = () => {
    left = -1;
    reader?.cancel().catch(() => {}); // ends a read that waits
  };
  const timer = setTimeout(stop, timeout);
  try {
    for (let it = await reader?.read(); left >= 0 && it?.value; it = await reader?.read()) {
      left -= it.value.length;
      text += decoder.decode(it.value, { stream: true });
    }
  } finally {
    clearTimeout(timer);
  }
  if (left >= 0) return text;
  stop();
  return undefined;
}
