import { useState } from 'preact/hooks';
import { Choice } from '../parts/choice.tsx';
import type { PageApp } from '../wire/wire.ts';
import { AuditRow } from './audit-row.tsx';
import { type AppRun, type AuditEntry, useConformance } from './use-conformance.ts';

type Filter = 'all' | 'fail' | 'not checked';

const filters = [
  ['all', 'All'],
  ['fail', 'Failed'],
  ['not checked', 'Not checked'],
] as const;

function scoreOf({ passed, failed, skipped }: AppRun): string {
  return `${passed} of ${passed + failed} passed${skipped > 0 ? `, ${skipped} not checked` : ''}`;
}

function Progress({
  framework,
  run,
}: {
  readonly framework: string;
  readonly run: AppRun | undefined;
}) {
  const done = run ? run.passed + run.failed + run.skipped : 0;
  return (
    <div class={`progress ${run?.failed ? 'has-failed' : ''}`}>
      <h2>{framework}</h2>
      <progress value={done} max={run?.total || 1} aria-label={`Audits of ${framework}`} />
      <p class="muted">{run?.stopped ?? (run ? scoreOf(run) : 'Not run yet')}</p>
    </div>
  );
}

function isShown(entry: AuditEntry, filter: Filter): boolean {
  return filter === 'all' || Object.values(entry.found).some(({ verdict }) => verdict === filter);
}

function Entries({
  entries,
  apps,
  filter,
}: {
  readonly entries: readonly AuditEntry[];
  readonly apps: readonly PageApp[];
  readonly filter: Filter;
}) {
  const shown = entries.filter((entry) => isShown(entry, filter));
  if (shown.length === 0) return <p class="empty muted">{entries.length > 0 ? 'None.' : ''}</p>;
  return (
    <div>
      <div class="audit-head" aria-hidden="true">
        <span>Id</span>
        <span>Clause</span>
        {apps.map(({ framework }) => (
          <span key={framework}>{framework}</span>
        ))}
      </div>
      <ol class="audits">
        {shown.map((entry) => (
          <AuditRow key={entry.id} entry={entry} apps={apps} />
        ))}
      </ol>
    </div>
  );
}

/** Runs the audits of the package conformance against each app, and shows what they find. */
export function ConformanceView({ apps }: { readonly apps: readonly PageApp[] }) {
  const { entries, runs, isRunning, start, stop } = useConformance(apps);
  const [filter, setFilter] = useState<Filter>('all');
  return (
    <div class="conformance">
      <div class="title-row">
        <h1 id="conformance-title">Conformance</h1>
        <button type="button" class={isRunning ? '' : 'primary'} onClick={isRunning ? stop : start}>
          {isRunning ? 'Stop' : 'Run the audits'}
        </button>
      </div>
      <p class="lead">
        Each audit judges one clause of the contract from outside, over raw sockets, with a key of
        its own. Open one to see what was sent and what came.
      </p>
      <div class="progresses">
        {apps.map(({ framework }) => (
          <Progress key={framework} framework={framework} run={runs[framework]} />
        ))}
      </div>
      {entries.length > 0 && (
        <Choice label="Show" name="filter" value={filter} options={filters} onChange={setFilter} />
      )}
      <Entries entries={entries} apps={apps} filter={filter} />
    </div>
  );
}
