import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installProject } from '../setup/project.ts';
import { type ReadmeLines, readmeLines } from './readme-lines.ts';

/** A service from before the contract, and the adapter for its framework. */
export interface OldService {
  readonly title: string;
  readonly adapter: 'express' | 'fastify' | 'koa';
  /** The audits that it fails because of its own error handlers. */
  readonly ownWords: readonly string[];
}

/** The services, each written in the style of its time. */
export const oldServices: readonly OldService[] = [
  {
    title: 'Express 4, async wrappers, its own error middleware',
    adapter: 'express',
    ownWords: ['EC-ROUTE-01'],
  },
  {
    title: 'Fastify 5, nested plugins with error handlers',
    adapter: 'fastify',
    ownWords: [],
  },
  {
    title: 'Koa 2, koa-router, ctx.throw, a try around everything',
    adapter: 'koa',
    ownWords: ['EC-MEDIA-04'],
  },
];

/** The module that all of them share. */
const things = new URL('../../projects/old-things.js', import.meta.url);

const creation = /^const app = .+;$/m;

/** Adds the two lines of the README to a service, and removes nothing. */
export function withContract(source: string, { load, call }: ReadmeLines): string {
  if (!creation.test(source)) throw new Error('The service makes no app');
  return source.replace(creation, (line) => `${load}\n${line}\n${call}`);
}

/** Removes a service's own error handling. */
export function withoutOwnErrors(source: string): string {
  const marked = /^ *\/\/ <own errors>$[\s\S]*?^ *\/\/ <\/own errors>\n/gm;
  if (!marked.test(source)) throw new Error('The service has no error handling of its own');
  return source.replace(marked, '');
}

/** The scripts of a service: unchanged, with the two lines, and without its own error handling. */
export type Scripts = Readonly<Record<'before' | 'installed' | 'cleaned', string>>;

/** Installs the packages in a service as the README says. */
export async function installOldService({ adapter }: OldService): Promise<Scripts> {
  const lines = await readmeLines(adapter);
  const folder = await installProject(`old-${adapter}`, lines.packages);
  await copyFile(things, join(folder, 'things.js'));
  const scripts = {
    before: join(folder, 'index.js'),
    installed: join(folder, 'installed.js'),
    cleaned: join(folder, 'cleaned.js'),
  };
  const installed = withContract(await readFile(scripts.before, 'utf8'), lines);
  await writeFile(scripts.installed, installed);
  await writeFile(scripts.cleaned, withoutOwnErrors(installed));
  return scripts;
}
