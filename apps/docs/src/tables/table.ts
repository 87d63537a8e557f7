/** A row of a table in Markdown. */
export type Cells = readonly string[];

/** Writes a table in Markdown. */
export function tableOf(head: Cells, rows: readonly Cells[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Writes a text as code in a cell. */
export function code(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``;
}

/** Writes several texts as code, one below the other. */
export function codes(texts: readonly string[]): string {
  return texts.map(code).join('<br>');
}
