import { markDifferences } from '../compare/mark-differences.ts';
import { Breakable } from '../parts/breakable.tsx';
import { Code } from '../parts/code.tsx';
import { Status } from '../parts/status.tsx';
import type { Outcome } from '../request/send.ts';
import { escaped } from '../wire/escapes.ts';

/** The answer of one app. */
export interface AnswerCardProps {
  readonly framework: string;
  readonly outcome: Outcome | undefined;
  /** The body to mark differences from. */
  readonly reference: string | undefined;
}

const endings = {
  complete: '',
  closed: 'The app closed the connection.',
  reset: 'The app reset the connection.',
  refused: 'Nobody listens there.',
  timeout: 'Nothing more came within 10 seconds.',
  oversize: 'The answer is longer than 1 MB: this is its beginning.',
} as const;

const mostShown = 20_000;

function Body({
  text,
  reference,
}: {
  readonly text: string;
  readonly reference: string | undefined;
}) {
  const shown = text.slice(0, mostShown);
  const pieces = markDifferences(shown, reference?.slice(0, mostShown) ?? shown);
  return (
    <div class="body">
      <Code label="Body">
        {pieces.map(
          ({ text: piece, isDifferent }, index) =>
            // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces are not moved.
            isDifferent ? <mark key={index}>{piece}</mark> : <Breakable key={index} text={piece} />,
          // biome-ignore-end lint/suspicious/noArrayIndexKey: the same
        )}
      </Code>
    </div>
  );
}

function AsItCame({ raw }: Pick<Outcome, 'raw'>) {
  return (
    <details>
      <summary>As it came</summary>
      <Code label="The answer as it came">{escaped(raw.subarray(0, mostShown))}</Code>
    </details>
  );
}

function Came({
  outcome,
  reference,
}: {
  readonly outcome: Outcome;
  readonly reference: string | undefined;
}) {
  const { answer, raw, rest, end } = outcome;
  const size = answer ? `${answer.body.length} bytes` : `${raw.length} bytes that are no HTTP`;
  return (
    <>
      {answer && answer.body.length > 0 && <Body text={answer.text} reference={reference} />}
      {answer && answer.body.length === 0 && <p class="empty muted">No body</p>}
      {rest.length > 0 && <p class="note">{rest.length} bytes follow the answer.</p>}
      {!answer && <p class="note">{endings[end] || 'Nothing came.'}</p>}
      {raw.length > 0 && <AsItCame raw={raw} />}
      <p class="size muted">
        {size}
        {answer?.isComplete === false && `, cut. ${endings[end]}`}
      </p>
    </>
  );
}

/** What one app answered: the status, the time, the body as it came. */
export function AnswerCard({ framework, outcome, reference }: AnswerCardProps) {
  return (
    <article class="card" aria-label={framework}>
      <header>
        <h2>{framework}</h2>
        {outcome && <span class="time muted">{outcome.milliseconds.toFixed(1)} ms</span>}
        <p class="card-status">
          {outcome?.answer ? (
            <Status code={outcome.answer.statusCode} reason={outcome.answer.reason} />
          ) : (
            <span class="muted">{outcome ? 'No answer' : 'Not sent yet'}</span>
          )}
        </p>
      </header>
      {outcome && <Came outcome={outcome} reference={reference} />}
    </article>
  );
}
