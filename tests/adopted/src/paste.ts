import type { Lines } from './lines.ts';

/** Where a statement belongs; everything else belongs to the app. */
const isForServer = (statement: string) => statement.startsWith('guardServer(');

const namesOf = (line: string) =>
  (/\{(.*)\}/.exec(line)?.[1] ?? '').split(',').map((name) => name.trim());

/** A service in CommonJS writes the same names another way. */
function asRequire(line: string): string {
  return line.replace(/^import (\{.*\}) from (.*);/, 'const $1 = require($2);');
}

function put(text: string, place: string, lines: readonly string[]): string {
  const mark = new RegExp(`^([ \\t]*)// <${place}>\n`, 'm');
  return text.replace(mark, (_, indent: string) =>
    lines.join('').replace(/^(?=.)/gm, indent).replaceAll('\n\n', '\n'),
  );
}

/** Pastes lines into a file of a service, at its marked places. */
export function paste(text: string, { imports, statements }: Lines, isModule: boolean): string {
  const forServer = statements.filter(isForServer);
  const forApp = statements.filter((statement) => !isForServer(statement));
  const pasted = [
    ...(text.includes('// <app>') ? forApp : []),
    ...(text.includes('// <server>') ? forServer : []),
  ].join('');
  const used = imports.filter((line) => namesOf(line).some((name) => pasted.includes(name)));
  const written = isModule ? used : used.map(asRequire);
  return put(put(put(text, 'imports', written), 'app', forApp), 'server', forServer);
}

/** Takes a service's own error handling out of a file. */
export function withoutOwnHandlers(text: string): string {
  return text.replace(/^[ \t]*\/\/ <own handler>\n[^]*?\/\/ <\/own handler>\n/gm, '');
}
