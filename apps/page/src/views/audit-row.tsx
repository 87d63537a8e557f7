import { Breakable } from '../parts/breakable.tsx';
import type { AuditFound, PageApp } from '../wire/wire.ts';
import type { AuditEntry } from './use-conformance.ts';

const marks = { pass: '✓', fail: '✕', 'not checked': '–' } as const;
const words = { pass: 'passed', fail: 'failed', 'not checked': 'not checked' } as const;

function Mark({
  framework,
  found,
}: {
  readonly framework: string;
  readonly found: AuditFound | undefined;
}) {
  const verdict = found?.verdict;
  return (
    <span class={`mark ${verdict?.replace(' ', '-') ?? 'pending'}`}>
      <span aria-hidden="true">{verdict ? marks[verdict] : '·'}</span>
      <span class="hidden">
        {framework} {verdict ? words[verdict] : 'to come'}.
      </span>
    </span>
  );
}

function Finding({ framework, found }: { readonly framework: string; readonly found: AuditFound }) {
  const { verdict, reason, sent, received } = found;
  return (
    <div class="finding">
      <h3>
        {framework} <span class={`word ${verdict.replace(' ', '-')}`}>{words[verdict]}</span>
      </h3>
      <dl>
        <dt>Because</dt>
        <dd>{reason}</dd>
        {sent && (
          <>
            <dt>Sent</dt>
            <dd>
              <code>{sent}</code>
            </dd>
            <dt>Came</dt>
            <dd>
              <code>
                <Breakable text={received} />
              </code>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** One audit at each app. It is open where one fails. */
export function AuditRow({
  entry,
  apps,
}: {
  readonly entry: AuditEntry;
  readonly apps: readonly PageApp[];
}) {
  const { id, name, clause, found } = entry;
  const hasFailed = Object.values(found).some(({ verdict }) => verdict === 'fail');
  return (
    <li>
      <details open={hasFailed}>
        <summary>
          <code>{id}</code>
          <span class="clause">{name}</span>
          {apps.map(({ framework }) => (
            <Mark key={framework} framework={framework} found={found[framework]} />
          ))}
        </summary>
        <p class="from muted">{clause}</p>
        <div class="findings">
          {apps.map(({ framework }) => {
            const one = found[framework];
            return one && <Finding key={framework} framework={framework} found={one} />;
          })}
        </div>
      </details>
    </li>
  );
}
