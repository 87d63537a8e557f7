const together = '- Nothing of its own is new: it is released together with the other packages.';

/** Extracts the section of a version from a changelog; empty if there is none. */
export function sectionOf(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const found = sections.find((section) => section.split('\n')[0]?.trim() === version);
  return found === undefined ? '' : found.slice(version.length).trim();
}

/** Ensures that a changelog has text for a version, since all packages have the same version. */
export function completeChangelog(changelog: string, version: string): string {
  if (sectionOf(changelog, version) !== '') return changelog;
  const heading = `## ${version}\n`;
  const said = `${heading}\n${together}\n`;
  if (changelog.includes(heading)) return changelog.replace(heading, said);
  const [title = '', ...rest] = changelog.split('\n');
  return [title, '', said.trimEnd(), ...rest].join('\n');
}

/** Returns the first entry of a version in a changelog, without its bullet. */
export function firstLineOf(changelog: string, version: string): string {
  const lines = sectionOf(changelog, version).split('\n');
  const line = lines.find((candidate) => candidate.startsWith('- ')) ?? '';
  return line.replace(/^- /, '');
}
