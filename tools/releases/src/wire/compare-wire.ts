import type { Answer, Wire } from './wire.ts';

/** The changed responses of an adapter: `no Host: body "…", before "…"`. */
export interface Difference {
  readonly adapter: string;
  readonly text: string;
}

function partsOf(answer: Answer | undefined): Map<string, string> {
  if (!answer) return new Map();
  const headers = Object.entries(answer.headers);
  return new Map([['status', String(answer.status)], ...headers, ['body', answer.body]]);
}

function said(part: string | undefined): string {
  return part === undefined ? 'nothing' : JSON.stringify(part);
}

function compareAnswers(before: Answer, after: Answer | undefined): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((part) => old.get(part) !== now.get(part))
    .map((part) => `${part} ${said(now.get(part))}, before ${said(old.get(part))}`);
}

/** Lists the changed responses, failure by failure. New failures do not count. */
export function compareWires(before: Wire, after: Wire): Difference[] {
  return Object.entries(before).flatMap(([adapter, answers]) =>
    Object.entries(answers).flatMap(([failure, answer]) =>
      compareAnswers(answer, after[adapter]?.[failure]).map((part) => ({
        adapter,
        text: `${failure}: ${part}`,
      })),
    ),
  );
}
