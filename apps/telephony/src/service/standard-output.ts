import { write, writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

const fd = 1;

/** The most characters that wait for a reader who is slow. More is lost: the memory is for requests. */
const most = 16 * 1_048_576;

/** The time until a pipe that is full is tried again, in milliseconds. */
const againMs = 100;

/**
 * Writes to standard output. Nobody waits for it, and an error is nobody's: a full disk or a reader
 * who has left loses lines, and ends neither a request nor the process. At its exit what still waits
 * is written, if that is possible at once.
 */
export function standardOutput(): DestinationStream {
  let waiting = '';
  let sending = Buffer.of();
  let isSending = false;
  const send = () => {
    if (sending.length === 0) [sending, waiting] = [Buffer.from(waiting), ''];
    isSending = sending.length > 0;
    if (!isSending) return;
    write(fd, sending, (error, written) => {
      if (error?.code === 'EAGAIN') return void setTimeout(send, againMs);
      sending = error ? Buffer.of() : sending.subarray(written);
      send();
    });
  };
  process.on('exit', () => {
    try {
      writeSync(fd, waiting);
    } catch {}
  });
  return {
    write(line) {
      if (waiting.length < most) waiting += line;
      if (!isSending) send();
    },
  };
}
