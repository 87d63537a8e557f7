/** What --help says. */
export const help = `Rewrites what makes errors to the classes of @error-contract/core, where that is certain.

  npx @error-contract/codemod PATH... [options]

  --write    write the files; without it they are only looked at
  --json     the report as JSON
  --help     this text
  --version  the version

Give it the whole service, without its tests: what one file reads of an error decides about the
others. Folders are searched for .js, .cjs, .mjs, .jsx, .ts, .cts, .mts and .tsx; node_modules,
dist, build, coverage, .d.ts and what begins with a dot are left out. It knows http-errors, boom,
@fastify/sensible, Nest's exceptions, and error handlers that only answer.

Exit code: 0 it ran, 2 it could not.
`;
