import type { Context } from 'hono';
import { noteNotJson } from '../request/parsing.ts';
import { parseJson, readJsonText } from '../request/read-json.ts';
import { noteBody } from '../request/sent.ts';

/** The text of a body that Hono has read, and keeps. */
async function keptText({ req }: Context): Promise<string | undefined> {
  if (Object.keys(req.bodyCache).length === 0) return undefined;
  return req.text().catch(() => undefined);
}

function messageOfParser(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (thrown) {
    return (thrown as Error).message;
  }
}

/**
 * Notes what was read of a body by the time that something was thrown. `c.req.json()` throws what
 * `JSON.parse` throws, and so does a service that parses anything else: it is the body's fault if the
 * parser says the same of the body once more.
 */
export async function noteRead(c: Context, thrown: unknown): Promise<void> {
  const text = await keptText(c);
  if (text === undefined) return;
  const isFault = thrown instanceof SyntaxError && messageOfParser(text) === thrown.message;
  if (isFault) noteNotJson(thrown);
  else noteParsed(c, text);
}

function noteParsed({ req }: Context, text: string): void {
  try {
    noteBody(req.raw, parseJson(text));
  } catch {
    // a form, or a text
  }
}

/**
 * Reads the JSON body of a request, also where a middleware has read it before, and keeps it for those
 * that read it afterwards.
 */
export async function readHonoJson({ req }: Context, limit: number): Promise<unknown> {
  const { raw, bodyCache } = req;
  const isKept = Object.keys(bodyCache).length > 0;
  if (isKept) {
    const { body, bodyUsed } = new Response(await req.arrayBuffer());
    const kept = { body, bodyUsed, headers: raw.headers, signal: raw.signal };
    return parseJson(await readJsonText(kept, limit));
  }
  const text = await readJsonText(raw, limit);
  if (text !== undefined) Object.assign(bodyCache, { text: Promise.resolve(text) });
  return parseJson(text);
}
