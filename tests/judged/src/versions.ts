import packageJson from '../package.json' with { type: 'json' };

const versions = new Map(Object.entries<string>(packageJson.devDependencies));

/** Names packages with the exact versions that are installed. */
export function withVersions(packages: readonly string[]): string {
  return packages
    .map((name) => {
      const version = versions.get(name);
      if (version === undefined) throw new Error(`${name} is not a dependency`);
      return `${name} ${version}`;
    })
    .join(', ');
}
