type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** How much of a body is read on, in bytes, and how long, in milliseconds. */
const mostBytes = 16 * 1_048_576;
const patience = 10_000;

async function readOn(reader: Reader): Promise<void> {
  let left = mostBytes;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    left -= value.length;
    if (left < 0) return reader.cancel();
  }
}

/**
 * Reads and drops what a client still sends, bounded, and then cancels it: cancelled at once, the
 * connection could be reset, and the answer lost (RFC 9112, section 9.6).
 */
export function drop(reader: Reader): void {
  const timer = setTimeout(() => reader.cancel().catch(() => {}), patience);
  // A client that is slow must not keep a process from its end.
  (timer as { unref?: () => void }).unref?.();
  readOn(reader)
    .catch(() => {})
    .finally(() => clearTimeout(timer));
}
