/** One entry of a changelog: what the changeset says, and not which commit said it. */
function getReleaseLine({ summary }) {
  const [first, ...rest] = summary.trim().split('\n');
  const more = rest.map((line) => (line.trim() ? `  ${line}` : ''));
  return ['', `- ${first}`, ...more].join('\n');
}

/** The entry of a package that only takes a newer version of ours. */
function getDependencyReleaseLine(_changesets, updated) {
  if (updated.length === 0) return '';
  const names = updated.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`);
  return `\n- Comes with ${names.join(' and ')}.`;
}

export default { getReleaseLine, getDependencyReleaseLine };
