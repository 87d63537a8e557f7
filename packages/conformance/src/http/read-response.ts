import type { HttpResponse } from './message.ts';
import { readBody } from './read-body.ts';
import { readHead } from './read-head.ts';

/** A response and its size on the wire, or why there is none. */
export type ReadResult =
  | { readonly state: 'complete'; readonly response: HttpResponse; readonly size: number }
  | { readonly state: 'more' }
  | { readonly state: 'malformed'; readonly problem: string };

const MAX_INTERIM = 10;

/** Reads one final response from the start of `bytes`. It is strict: a lenient reader would forgive the faults that we judge. */
export function readResponse(bytes: Buffer, method: string, ended: boolean): ReadResult {
  const interim: number[] = [];
  for (let at = 0; interim.length <= MAX_INTERIM; ) {
    const head = readHead(bytes.subarray(at));
    if (typeof head === 'string') return { state: 'malformed', problem: head };
    if (head === undefined) return unfinished(bytes.length - at, ended);
    at += head.size;
    if (head.status >= 200 || head.status === 101) {
      return finish({ ...head, interim }, bytes.subarray(at), at, method, ended);
    }
    interim.push(head.status);
  }
  return { state: 'malformed', problem: `more than ${MAX_INTERIM} interim responses` };
}

function unfinished(left: number, ended: boolean): ReadResult {
  if (ended && left > 0) return { state: 'malformed', problem: 'closed inside the headers' };
  return { state: 'more' };
}

type FinalHead = Parameters<typeof readBody>[0] & { readonly interim: readonly number[] };

function finish(
  head: FinalHead,
  bytes: Buffer,
  headSize: number,
  method: string,
  ended: boolean,
): ReadResult {
  const read = readBody(head, bytes, method, ended);
  if (read === undefined) return { state: 'more' };
  if (typeof read === 'string') return { state: 'malformed', problem: read };
  const { version, status, headers, interim } = head;
  const response = { version, status, headers, interim, body: read.body };
  return { state: 'complete', response, size: headSize + read.size };
}
