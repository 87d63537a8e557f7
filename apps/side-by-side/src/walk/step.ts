import { fill, lookupIn } from '@error-contract/page/wire/placeholders';
import { type Answer, type Sent, send } from '../http/send.ts';
import type { Fixture } from './fixture.ts';

/** One request of the walk, and the expected response. */
export interface Step {
  /** For the table. */
  readonly name: string;
  readonly statusCode: number;
  /** The expected message of a failure. A HEAD has none. */
  readonly message?: string | readonly string[];
  readonly request: (fixture: Fixture) => Sent;
  /**
   * Requests that come before it. Its path and headers may name what these answered:
   * `{{before.0.headers.etag}}`, `{{before.0.body.id}}`.
   */
  readonly before?: (fixture: Fixture) => readonly Sent[];
}

/** Creates a step that sends one request, with the key of the fixture unless the request has another. */
export function step(
  name: string,
  expected: number | readonly [number, string | readonly string[]],
  request: Step['request'],
  before?: Step['before'],
): Step {
  const [statusCode, message] = typeof expected === 'number' ? [expected] : expected;
  return {
    name,
    statusCode,
    ...(message !== undefined && { message }),
    request,
    ...(before && { before }),
  };
}

function filled(sent: Sent, answers: readonly Answer[]): Sent {
  const lookup = lookupIn(
    answers.map(({ headers, text }) => ({
      text,
      header: (name) => headers.get(name) ?? undefined,
    })),
  );
  const headers = Object.entries(sent.headers ?? {}).map(([name, value]) => [
    name,
    fill(value, lookup),
  ]);
  return { ...sent, path: fill(sent.path, lookup), headers: Object.fromEntries(headers) };
}

/** Sends the requests of a step, and gives the response to the last one. */
export async function sendStep(
  { request, before = () => [] }: Step,
  fixture: Fixture,
): Promise<Answer> {
  const { url, key } = fixture;
  const answers: Answer[] = [];
  for (const sent of before(fixture)) answers.push(await send(url, { key, ...sent }));
  return send(url, { key, ...filled(request(fixture), answers) });
}
