import type { AuditLine } from '../wire/wire.ts';
import { assertAnswered } from './service.ts';

/** Splits what arrives into lines. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** Runs the audits against an app, and tells each result as soon as it is known. */
export async function runConformance(
  framework: string,
  signal: AbortSignal,
  onLine: (line: AuditLine) => void,
): Promise<void> {
  const response = await fetch(`/api/conformance/${framework}`, { method: 'POST', signal });
  const { body } = await assertAnswered(response);
  if (!body) return;
  for await (const line of linesOf(body)) onLine(JSON.parse(line));
}
