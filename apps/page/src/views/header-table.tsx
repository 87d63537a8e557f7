import type { HeaderRow } from '../compare/compare.ts';
import type { PageApp } from '../wire/wire.ts';

/** The headers of the answers. */
export interface HeaderTableProps {
  readonly apps: readonly PageApp[];
  readonly rows: readonly HeaderRow[];
}

function Row({ row, apps }: { readonly row: HeaderRow; readonly apps: readonly PageApp[] }) {
  const { name, values, isSame, isPromised } = row;
  const isOdd = isPromised && !isSame;
  return (
    <tr class={isOdd ? 'odd' : undefined}>
      <th scope="row">{name}</th>
      {isSame ? (
        <td colSpan={apps.length} class="all">
          {values[0]}
        </td>
      ) : (
        apps.map(({ framework }, index) => (
          <td key={framework} data-app={framework}>
            {values[index] ?? <span class="muted">none</span>}
          </td>
        ))
      )}
    </tr>
  );
}

/** The headers side by side: those of the contract first, and one value where all have it. */
export function HeaderTable({ apps, rows }: HeaderTableProps) {
  return (
    <table class="headers">
      <caption>Headers</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          {apps.map(({ framework }) => (
            <th key={framework} scope="col">
              {framework}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} apps={apps} />
        ))}
      </tbody>
    </table>
  );
}
