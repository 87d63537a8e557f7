import { useEffect, useRef } from 'preact/hooks';
import { type Comparison, compare } from '../compare/compare.ts';
import type { PageApp } from '../wire/wire.ts';
import { AnswerCard } from './answer-card.tsx';
import { HeaderTable } from './header-table.tsx';
import type { Round } from './round.ts';

/** What came, if anything was sent yet. */
export interface AnswersProps {
  readonly round: Round | undefined;
  readonly apps: readonly PageApp[];
  readonly isSending: boolean;
}

function bodySentence(comparison: Comparison, bytes: number): string {
  const { isSameBody, isAlike, firstDifference } = comparison;
  if (isSameBody && bytes === 0) return 'No body from any of the three.';
  if (isSameBody) return `The same ${bytes} bytes from all three.`;
  if (isAlike) return 'The same from all three, but for ids and times.';
  return `The bodies differ, from byte ${(firstDifference ?? 0) + 1} on.`;
}

function isAsDocumented({ preset, outcomes }: Round): boolean {
  return outcomes.every(({ answer }) => answer?.statusCode === preset.statusCode);
}

/** In one line, what the comparison found. */
function Verdict({
  round,
  comparison,
}: {
  readonly round: Round;
  readonly comparison: Comparison;
}) {
  const { isSameStatus, isSameBody, isAlike, headers } = comparison;
  const bytes = round.outcomes[0]?.answer?.body.length ?? 0;
  const isFailure = (round.outcomes[0]?.answer?.statusCode ?? 0) >= 400;
  const odd = isFailure ? headers.filter((row) => row.isPromised && !row.isSame) : [];
  const isSame = isSameStatus && (isSameBody || (isAlike && !isFailure)) && odd.length === 0;
  return (
    <div class={isSame ? 'verdict same' : 'verdict'}>
      <h2>{isSameStatus ? bodySentence(comparison, bytes) : 'The statuses differ.'}</h2>
      <p class="muted">
        {odd.length > 0 &&
          `Headers of the contract that differ: ${odd.map(({ name }) => name).join(', ')}. `}
        {!round.isEdited &&
          (isAsDocumented(round) ? 'As documented.' : `Documented is ${round.preset.statusCode}.`)}
      </p>
    </div>
  );
}

/** On a small screen the answers are below what is seen. */
function useShown(round: Round | undefined) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { bottom = 0 } = shown.current?.getBoundingClientRect() ?? {};
    if (round && bottom > innerHeight) shown.current?.scrollIntoView({ block: 'start' });
  }, [round]);
  return shown;
}

/** The answers side by side. */
export function Answers({ round, apps, isSending }: AnswersProps) {
  const shown = useShown(round);
  const comparison = round && compare(round.outcomes);
  const first = round?.outcomes[0]?.answer?.text;
  const otherThanFirst = round?.outcomes.find(({ answer }) => answer?.text !== first)?.answer?.text;
  return (
    <div class="answers" aria-busy={isSending}>
      <div ref={shown} aria-live="polite">
        {comparison && <Verdict round={round} comparison={comparison} />}
      </div>
      <div class="columns">
        {apps.map(({ framework }, index) => (
          <AnswerCard
            key={framework}
            framework={framework}
            outcome={round?.outcomes[index]}
            reference={index === 0 ? otherThanFirst : first}
          />
        ))}
      </div>
      {comparison && <HeaderTable apps={apps} rows={comparison.headers} />}
    </div>
  );
}
