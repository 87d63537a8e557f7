import { useCallback, useRef, useState } from 'preact/hooks';
import type { LeadsReport } from '../csv/read-leads.ts';
import { samples } from '../csv/samples.ts';
import { useDropped } from '../csv/use-dropped.ts';
import { LeadsReportView } from './leads-report.tsx';

/** A file, and what is said about it. */
interface Judged {
  readonly name: string;
  readonly size: number;
  readonly report?: LeadsReport;
  readonly problem?: string;
}

type Judge = (name: string, file: Blob) => void;

function useJudged(): readonly [judged: Judged | undefined, judge: Judge] {
  const [judged, set] = useState<Judged>();
  const newest = useRef<Blob | undefined>(undefined);
  const judge = useCallback(async (name: string, file: Blob) => {
    const { size } = file;
    newest.current = file;
    const tell = (more: Partial<Judged>) => {
      // A small file may be read before a large one that was chosen earlier.
      if (newest.current === file) set({ name, size, ...more });
    };
    tell({});
    try {
      // The reader comes when there is something to read.
      const { readLeads } = await import('../csv/read-leads.ts');
      tell({ report: await readLeads(file) });
    } catch (error) {
      tell({ problem: (error as Error).message });
    }
  }, []);
  return [judged, judge];
}

function DropZone({ judge }: { readonly judge: Judge }) {
  const take = useCallback(
    (file: File) => {
      location.hash = 'csv';
      judge(file.name, file);
    },
    [judge],
  );
  const isOver = useDropped(take);
  return (
    <label class={isOver ? 'drop over' : 'drop'}>
      <input
        type="file"
        class="hidden"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) judge(file.name, file);
          // The same file may be chosen again, after it was changed.
          event.currentTarget.value = '';
        }}
      />
      <span class="drop-title">Drop a file here, or choose one</span>
      <span class="muted">
        CSV with a column phone_number, up to 10 MB. It stays in this browser.
      </span>
    </label>
  );
}

function Samples({ judge }: { readonly judge: Judge }) {
  return (
    <div class="examples">
      <h2>Try</h2>
      <ul>
        {samples.map(([name, text]) => (
          <li key={name}>
            <button type="button" class="small" onClick={() => judge(name, new Blob([text]))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says what the apps would say to a CSV of leads. Nothing is uploaded. */
export function CsvView() {
  const [judged, judge] = useJudged();
  return (
    <div class="csv">
      <h1 id="csv-title">CSV of leads</h1>
      <p class="lead">
        What <code>POST /v1/campaigns/:id/leads/upload</code> would say to a file, but for the
        destinations that the workspace may not call.
      </p>
      <DropZone judge={judge} />
      <Samples judge={judge} />
      <div aria-live="polite">
        {judged?.problem && <p class="problem">{judged.problem}</p>}
        {judged?.report && <LeadsReportView {...judged} report={judged.report} />}
      </div>
    </div>
  );
}
