/** A declaration. If it has no name outside the package, also the names that use it. */
export interface Declared {
  readonly text: string;
  readonly behind?: readonly string[];
}

/** The declarations of an entry of a package, by name. */
export type Surface = ReadonlyMap<string, Declared>;

const heading = /^\/\/ (\S+)(?:, behind (.+))?$/;

/** Writes a surface, for people and for {@link parseSurface}. */
export function formatSurface(surface: Surface): string {
  const sections = [...surface].map(([name, { text, behind }]) => {
    const leaning = behind ? `, behind ${behind.join(', ')}` : '';
    return `// ${name}${leaning}\n${text}\n`;
  });
  return sections.join('\n');
}

/** Reads what {@link formatSurface} wrote. */
export function parseSurface(recorded: string): Surface {
  const surface = new Map<string, Declared>();
  for (const section of recorded.split(/\n(?=\/\/ )/)) {
    const [head = '', ...lines] = section.trim().split('\n');
    const [, name = '', behind] = heading.exec(head) ?? [];
    const text = lines.join('\n');
    surface.set(name, behind ? { text, behind: behind.split(', ') } : { text });
  }
  return surface;
}
