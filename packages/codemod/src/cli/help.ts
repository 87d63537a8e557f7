/** What --help says. */
export const help = `Rewrites calls that make errors to the classes of @error-contract/core, where that is safe.

  npx @error-contract/codemod PATH... [options]

  --write    write the files; without it nothing is written
  --json     print the report as JSON
  --help     print this text
  --version  print the version

Give it the whole service without its tests: what one file reads from an error decides what may
change in the others. It searches folders for .js, .cjs, .mjs, .jsx, .ts, .cts, .mts and .tsx, and
skips node_modules, dist, build, coverage, .d.ts and names that begin with a dot. It knows
http-errors, boom, @fastify/sensible, Nest's exceptions, and error handlers that only answer.

Exit code: 0 if it ran, 2 if it could not.
`;
