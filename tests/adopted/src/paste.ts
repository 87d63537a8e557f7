import type { Lines } from './lines.ts';

const isForServer = (statement: string) => statement.startsWith('guardServer(');

function namesOf(line: string): readonly string[] {
  return (/\{(.*)\}/.exec(line)?.[1] ?? '').split(',').map((name) => name.trim());
}

/** What a service in CommonJS writes for an import. */
function asRequire(line: string): string {
  return line.replace(/^import (\{.*\}) from (.*);/, 'const $1 = require($2);');
}

function put(text: string, place: string, lines: readonly string[]): string {
  const mark = new RegExp(`^([ \\t]*)// <${place}>\n`, 'm');
  return text.replace(mark, (_, indent: string) => lines.join('').replace(/^(?=.)/gm, indent));
}

/** Pastes lines into a file of a service, at its marked places. */
export function paste(text: string, { imports, statements }: Lines, isModule: boolean): string {
  const places = {
    app: statements.filter((statement) => !isForServer(statement)),
    server: statements.filter(isForServer),
  };
  const here = Object.entries(places).filter(([place]) => text.includes(`// <${place}>`));
  const code = here.flatMap(([, lines]) => lines).join('');
  const used = imports.filter((line) => namesOf(line).some((name) => code.includes(name)));
  const withImports = put(text, 'imports', isModule ? used : used.map(asRequire));
  return here.reduce((pasted, [place, lines]) => put(pasted, place, lines), withImports);
}

/** Takes a service's own error handling out of a file. */
export function withoutOwnHandlers(text: string): string {
  return text.replace(/^[ \t]*\/\/ <own handler>\n[\s\S]*?\/\/ <\/own handler>\n/gm, '');
}
