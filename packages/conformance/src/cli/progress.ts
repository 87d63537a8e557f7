/** The stream that progress is written to, usually stderr. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const EVERY = 20;

/** Reports progress: one line that is rewritten on a terminal, elsewhere a line every 20 audits. */
export function createProgress(stream: ProgressStream, total: number) {
  let done = 0;
  return {
    step(id: string): void {
      done += 1;
      if (stream.isTTY) stream.write(`\r${done}/${total} ${id}\u001b[K`);
      else if (done % EVERY === 0 || done === total) stream.write(`${done}/${total} audits\n`);
    },
    end(): void {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
