import type { HeaderRow } from '../compare/compare.ts';
import type { PageApp } from '../wire/wire.ts';

/** The headers of the answers. */
export interface HeaderTableProps {
  readonly apps: readonly PageApp[];
  readonly rows: readonly HeaderRow[];
}

type Rows = Pick<HeaderTableProps, 'rows'>;

/** Headers with one value for all. */
function SameHeaders({ rows }: Rows) {
  return (
    <table class="headers">
      <caption>Headers that all three send</caption>
      <tbody>
        {rows.map(({ name, values: [value] }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OtherRow({ row, apps }: { readonly row: HeaderRow; readonly apps: readonly PageApp[] }) {
  const { name, values, isPromised } = row;
  return (
    <tr class={isPromised ? 'odd' : undefined}>
      <th scope="row">{name}</th>
      {apps.map(({ framework }, index) => (
        <td key={framework} data-app={framework}>
          {values[index] ?? <span class="muted">none</span>}
        </td>
      ))}
    </tr>
  );
}

function OtherHeaders({ apps, rows }: HeaderTableProps) {
  return (
    <table class="headers each">
      <caption>Headers that each sends for itself</caption>
      <thead>
        <tr>
          <td />
          {apps.map(({ framework }) => (
            <th key={framework} scope="col">
              {framework}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OtherRow key={row.name} row={row} apps={apps} />
        ))}
      </tbody>
    </table>
  );
}

/** The headers: first those of the contract, and one value where all have it. */
export function HeaderTable({ apps, rows }: HeaderTableProps) {
  const same = rows.filter(({ isSame }) => isSame);
  const others = rows.filter(({ isSame }) => !isSame);
  return (
    <>
      {same.length > 0 && <SameHeaders rows={same} />}
      {others.length > 0 && <OtherHeaders apps={apps} rows={others} />}
    </>
  );
}
