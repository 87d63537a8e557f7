import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Answer } from './send.ts';

/** An upload that is sent piece by piece. */
export interface OpenUpload {
  readonly answer: Promise<Answer>;
  write(piece: string): void;
  /** Sends the end of the form, and of the body. */
  finish(piece?: string): Promise<Answer>;
  /** Destroys the connection. */
  leave(): void;
}

/** The beginning of a form with one CSV file. */
export const formStart =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="leads.csv"\r\n\r\n';
const formEnd = '\r\n--b--\r\n';

/** Opens an upload. Sends the headers and `start`. */
export function openUpload(
  url: string,
  key: string,
  start: string,
  headers: Readonly<Record<string, string>> = {},
): OpenUpload {
  const type = { 'content-type': 'multipart/form-data; boundary=b' };
  const sent = { ...type, authorization: `Bearer ${key}`, ...headers };
  const request = httpRequest(url, { method: 'POST', headers: sent, agent: false });
  const answer = new Promise<Answer>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', async (response) => {
      const { statusCode = 0, headersDistinct } = response;
      const entries = Object.entries(headersDistinct).map(([name, values]) => [
        name,
        String(values),
      ]);
      resolve({
        statusCode,
        headers: new Headers(Object.fromEntries(entries)),
        text: await text(response),
      });
    });
  });
  // A test that destroys the connection does not await the response.
  answer.catch(() => undefined);
  request.flushHeaders();
  if (start) request.write(start);
  const finish = (piece = '') => {
    request.end(piece + formEnd);
    return answer;
  };
  const write = (piece: string) => void request.write(piece);
  return { answer, write, finish, leave: () => void request.destroy() };
}
