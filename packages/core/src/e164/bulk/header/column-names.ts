const mostShown = 10;
const longestShown = 40;

/** What two spellings of a name have in common: `Phone Number`, `phoneNumber` and `phone_number`. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '') || name;
}

/** Shows a name of a column to the person whose file it is. */
export function showName(name: string): string {
  const text = name.replace(/\p{C}+/gu, ' ').slice(0, longestShown);
  return /["',;]/.test(text) ? JSON.stringify(text) : text;
}

/** Lists the names of the columns, or `undefined` where they are values: a file without a header. */
export function listNames(names: readonly string[]): string | undefined {
  if (names.some((name) => /@|\d[\d ().E+-]{5}/.test(name))) return undefined;
  const filled = names.filter((name) => name !== '');
  const more = filled.length > mostShown ? ` and ${filled.length - mostShown} more` : '';
  return filled.slice(0, mostShown).map(showName).join(', ') + more;
}
