import { type Lookup, lookupIn } from '../wire/placeholders.ts';
import { type Answer, finalAnswer, readAnswers } from '../wire/read-answers.ts';
import { type PageApp, type RelayEnd, relayHeaders, type Values } from '../wire/wire.ts';
import { bytesOf, bytesOfForm, type Draft } from './draft.ts';
import { assertAnswered } from './service.ts';

/** What an app answered. */
export interface Outcome {
  readonly framework: string;
  /** Everything that came. */
  readonly raw: Uint8Array;
  readonly answer: Answer | undefined;
  /** What is no answer, or comes after it. */
  readonly rest: Uint8Array;
  readonly milliseconds: number;
  readonly end: RelayEnd;
  /** What placeholders stood for. */
  readonly lookup: Lookup;
}

type Sending = {
  readonly bytes: Uint8Array;
  readonly halfClose: boolean;
  readonly signal: AbortSignal;
};
type Relayed = Omit<Outcome, 'lookup'>;

async function relay(
  { framework }: PageApp,
  { bytes, halfClose, signal }: Sending,
): Promise<Relayed> {
  const response = await fetch(`/api/send/${framework}${halfClose ? '?end=half-close' : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
    signal,
  });
  await assertAnswered(response);
  const raw = new Uint8Array(await response.arrayBuffer());
  const [method = ''] = new TextDecoder().decode(bytes.subarray(0, 32)).split(' ', 1);
  const { answers, rest } = readAnswers(raw, method);
  const answer = finalAnswer(answers) ?? answers[0];
  const end = response.headers.get(relayHeaders.end) as RelayEnd;
  return {
    framework,
    raw,
    answer,
    rest,
    milliseconds: Number(response.headers.get(relayHeaders.time)),
    end,
  };
}

/** Finds the values of one app. */
export function lookupOf(values: Values | undefined): Lookup {
  const known = new Map(Object.entries(values ?? {}));
  return (name) => known.get(name);
}

/** Sends the requests of a draft to one app, through the relay. */
export async function sendTo(
  app: PageApp,
  draft: Draft,
  values: Values | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  const known = lookupOf(values);
  const answers: Answer[] = [];
  const lookup = (name: string) => known(name) ?? lookupIn(answers)(name);
  for (const form of draft.before) {
    const { answer } = await relay(app, {
      bytes: bytesOfForm(form, lookup),
      halfClose: false,
      signal,
    });
    if (answer) answers.push(answer);
  }
  const bytes = bytesOf(draft, lookup);
  return { ...(await relay(app, { bytes, halfClose: draft.halfClose, signal })), lookup };
}
