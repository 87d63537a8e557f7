import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../assemble/site.ts';
import { tableOf } from './table.ts';

/** Services of the migration guide, by the marks of their answers. */
const services = [
  ['http-errors', 'http-errors, and a handler of a tutorial'],
  ['boom', 'boom, and a handler for it, on Express'],
  ['sensible', '@fastify/sensible'],
  ['nest', 'Nest on Express'],
] as const;

/** Requests that all of these services are sent. */
const requests = ['GET /agents/none', 'POST /agents {"name":', 'GET /report', 'GET /nowhere'];

const titles = ['no such agent', 'malformed JSON', 'a database that is down', 'no such route'];

/** The second cell of each row: what was sent before the contract. */
function answersOf(guide: string, name: string): readonly string[] {
  const from = guide.indexOf(`<!-- answers ${name} -->`);
  const lines = guide.slice(from, guide.indexOf('<!-- / -->', from)).split('\n');
  return requests.map((request) => {
    const row = lines.find((line) => line.startsWith(`| \`${request}\` `));
    if (!row) throw new Error(`The guide has no answer of ${name} to ${request}`);
    return row.split(/(?<!\\) \| /)[1]?.trim() ?? '';
  });
}

/** What services send without the contract, as the migration guide has it. */
export function peers(): string {
  const guide = readFileSync(join(root, 'docs/migration.md'), 'utf8');
  const rows = services.map(([name, title]) => [title, ...answersOf(guide, name)]);
  return tableOf(['', ...titles], rows);
}
