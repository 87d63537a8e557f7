/**
 * Creates a counter of the responses with a status in the bytes of a connection. It looks only for
 * their status lines, so that it takes almost no time from the service. One that is cut in two
 * is counted with its second half.
 */
export function createAnswerCounter(status: number): (chunk: Buffer) => number {
  const line = Buffer.from(`HTTP/1.1 ${status} `);
  let rest = Buffer.alloc(0);
  return (chunk) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let count = 0;
    let from = 0;
    for (let at = bytes.indexOf(line); at >= 0; at = bytes.indexOf(line, from)) {
      count += 1;
      from = at + line.length;
    }
    rest = Buffer.from(bytes.subarray(Math.max(from, bytes.length - line.length + 1)));
    return count;
  };
}
