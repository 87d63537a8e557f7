/** The number of the line of a place, from 1. */
export function lineOf(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}

const longest = 80;

/** The code of a place for a report: its first line, shortened. */
export function firstLine(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const [line = ''] = text.slice(start, end).split(/\r?\n/, 1);
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
