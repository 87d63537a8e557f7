import type { HeaderField } from './message.ts';

/** More than any failure needs: a server that sends more is only filling memory. */
export const MAX_HEAD_BYTES = 64 * 1024;

/** The status line and header fields of a response. */
export interface Head {
  readonly version: string;
  readonly status: number;
  readonly headers: readonly HeaderField[];
  /** How many bytes the head took, including its empty line. */
  readonly size: number;
}

const statusLine = /^HTTP\/(1\.[01]) ([1-9]\d\d) [\t\x20-\x7e\x80-\xff]*$/;
const headerLine = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t\x20-\x7e\x80-\xff]*)$/;

/** Parses a complete or partial head. Returns the head, `undefined` if bytes are missing, or what is wrong with it. */
export function readHead(bytes: Buffer): Head | string | undefined {
  const end = bytes.subarray(0, MAX_HEAD_BYTES).indexOf('\r\n\r\n');
  if (end === -1) return partialProblem(bytes);
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = statusLine.exec(first);
  if (!status) return `the status line ${JSON.stringify(first.slice(0, 60))} is not HTTP/1.1`;
  const headers = lines.map(toField);
  const bad = headers.indexOf(undefined);
  if (bad !== -1) return `the header line ${JSON.stringify(lines[bad]?.slice(0, 60))} is malformed`;
  return {
    version: status[1] ?? '',
    status: Number(status[2]),
    headers: headers.filter((field) => field !== undefined),
    size: end + 4,
  };
}

function toField(line: string): HeaderField | undefined {
  const match = headerLine.exec(line);
  if (!match) return undefined;
  return { name: match[1] ?? '', value: (match[2] ?? '').trim() };
}

function partialProblem(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 5);
  if (!'HTTP/'.startsWith(start)) {
    return `the response is not HTTP: ${JSON.stringify(bytes.toString('latin1', 0, 30))}`;
  }
  if (bytes.length >= MAX_HEAD_BYTES) return `the headers are larger than ${MAX_HEAD_BYTES} bytes`;
  return undefined;
}
