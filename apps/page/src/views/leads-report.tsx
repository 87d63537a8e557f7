import type { LeadsReport, RefusedRow } from '../csv/read-leads.ts';
import { Status } from '../parts/status.tsx';

/** The report of a file. */
export interface LeadsReportProps {
  readonly name: string;
  readonly size: number;
  readonly report: LeadsReport;
}

function count(rows: number): string {
  return `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;
}

function RefusedTable({ rows }: { readonly rows: readonly RefusedRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <section class="scroll" tabIndex={0} aria-label="Refused rows">
      <table class="refused">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">What is there</th>
            <th scope="col">Why it is refused</th>
            <th scope="col">Perhaps</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, value, reason, suggestion }) => (
            <tr key={line}>
              <td data-label="Line">{line}</td>
              <td>
                <code>{value || <span class="muted">nothing</span>}</code>
              </td>
              <td>{reason}</td>
              <td data-label={suggestion && 'Perhaps'}>
                <code>{suggestion}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Columns({ columns }: Pick<LeadsReport, 'columns'>) {
  return (
    <p class="muted">
      Columns:{' '}
      {columns.map((column, index) => (
        <code key={index}>{column || '(no name)'} </code>
      ))}
    </p>
  );
}

function Rows({ report }: Pick<LeadsReportProps, 'report'>) {
  const { accepted, refused, rows, columns } = report;
  return (
    <>
      <p class="counts">
        <Status code={201} /> <strong>{count(accepted)}</strong> would become{' '}
        {accepted === 1 ? 'a lead' : 'leads'}, <strong>{count(refused)}</strong> would be refused.
      </p>
      <Columns columns={columns} />
      {rows.length > 0 && <RefusedTable rows={rows} />}
      {refused > rows.length && <p class="muted">These are the first {rows.length} of them.</p>}
    </>
  );
}

/** What the apps would say to a file. */
export function LeadsReportView({ name, size, report }: LeadsReportProps) {
  const { problem } = report;
  return (
    <div class="report">
      <h2>
        {name} <span class="muted">{size.toLocaleString('en')} bytes</span>
      </h2>
      {problem ? (
        <p class="counts">
          <Status code={problem[0]} /> {problem[1]}
        </p>
      ) : (
        <Rows report={report} />
      )}
    </div>
  );
}
