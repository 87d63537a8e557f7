import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { listening } from '@error-contract/harness/listen';
import { headerOf, type WireResponse } from '@error-contract/harness/read-response';
import { send } from '@error-contract/harness/request';
import { vi } from 'vitest';

/** What an example says that it prints and answers, or what it does. */
export interface Outcome {
  readonly printed: readonly string[];
  readonly answers: readonly string[];
}

/** `// GET /agents {"name":7}`, and `with` a header. */
const request = /^\/\/ (GET|POST|DELETE|HEAD) (\S+)(?: (\{.*\}))?(?: with (\S+): (\S+))?$/;
const answer = /^\/\/ (\d{3} .*|[a-z-]+: .*)$/;

/** Reads what the comments of an example promise. */
export function promised(text: string): Outcome {
  const lines = text.split('\n');
  const said = lines.flatMap((line, at) => {
    if (!/console\.log\(/.test(line)) return [];
    const own = /[;,)] \/\/ (.*)$/.exec(line)?.[1] ?? '(no comment)';
    // What is printed after it by the same call stands below it.
    const [, more] = /^\/\/ (\d .*)$/.exec(lines[at + 1] ?? '') ?? [];
    return more === undefined ? [own] : [own, more];
  });
  const answers = text.includes('export const app')
    ? lines.flatMap((line) => answer.exec(line)?.[1] ?? [])
    : [];
  return { printed: said, answers };
}

/** fetch may not send `Expect`. */
function exchange(port: number, [, method, path, body, name, value]: RegExpExecArray) {
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const headers = { ...type, ...(name && value ? { [name]: value } : {}) };
  const sent = { path: path ?? '', headers, ...(method && { method }), ...(body && { body }) };
  return send(port, sent);
}

async function answersOf(app: RequestListener | Server, text: string): Promise<string[]> {
  const server = app instanceof Server ? app : createServer(app);
  const { port, close } = await listening(server.listen(0, '127.0.0.1'));
  const answers: string[] = [];
  let headers: WireResponse['headers'] = [];
  for (const line of text.split('\n')) {
    const [, name] = /^\/\/ ([a-z-]+): /.exec(line) ?? [];
    if (name) answers.push(`${name}: ${headerOf({ headers }, name)}`);
    const asked = request.exec(line);
    if (!asked) continue;
    const response = await exchange(port, asked);
    headers = response.headers;
    answers.push(`${response.statusCode} ${response.body}`);
  }
  await close();
  return answers;
}

/** Runs an example: what it prints, and what its app answers to the requests in its comments. */
export async function runExample(file: string): Promise<Outcome> {
  const text = readFileSync(file, 'utf8');
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    const { app } = await import(pathToFileURL(file).href);
    const answers = app ? await answersOf(app, text) : [];
    return { printed: log.mock.calls.map((args) => args.map(String).join(' ')), answers };
  } finally {
    log.mockRestore();
  }
}
