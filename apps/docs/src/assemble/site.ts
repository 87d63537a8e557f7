import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entryFiles } from '../reference/entry-files.ts';

/** A page: its path, its name in the menu, and the file that it is written in. */
export interface Page {
  readonly path: string;
  readonly title: string;
  /** From the root of the repository; none for a page of the reference, which is made. */
  readonly file: string | undefined;
}

/** A part of the menu. */
export interface Section {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** The pages, and which of them shows a file. */
export interface Site {
  /** The root of the repository. */
  readonly root: string;
  readonly sections: readonly Section[];
  readonly pageOf: (file: string) => string | undefined;
}

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

function own(path: string, title: string): Page {
  return { path, title, file: `apps/docs/pages/${path}.md` };
}

function elsewhere(path: string, title: string, file: string): Page {
  return { path, title, file };
}

const readme = (name: string) =>
  elsewhere(`packages/${name}`, `@error-contract/${name}`, `packages/${name}/README.md`);

const hasReadme = (name: string) => existsSync(join(root, `packages/${name}/README.md`));

const sections: readonly Section[] = [
  {
    title: 'Start',
    pages: [
      own('index', 'What it is, and why'),
      own('install', 'Install'),
      own('quick-start/express', 'Express'),
      own('quick-start/fastify', 'Fastify'),
      own('quick-start/koa', 'Koa'),
      own('quick-start/nest', 'Nest'),
      own('quick-start/hono', 'Hono'),
      own('quick-start/fetch', 'fetch handlers'),
    ],
  },
  {
    title: 'The contract',
    pages: [
      own('contract', 'Statuses, headers, sentences'),
      own('how-failing-works', 'How failing works'),
      elsewhere('promises', 'What a version promises', 'WIRE.md'),
      elsewhere('messages', 'Every message', 'docs/messages.md'),
    ],
  },
  {
    title: 'In a service',
    pages: [
      own('options', 'Every option'),
      own('validation', 'Validation'),
      own('phone-numbers', 'Phone numbers (E.164)'),
      own('openapi', 'OpenAPI'),
      elsewhere('migration', 'Migration', 'docs/migration.md'),
    ],
  },
  {
    title: 'Recipes',
    pages: [
      elsewhere('observability', 'Sentry, OpenTelemetry, logs', 'docs/recipes/observability.md'),
      elsewhere('protocols', 'GraphQL, tRPC, WebSockets', 'docs/recipes/protocols.md'),
      elsewhere('proxies', 'nginx, HAProxy, Caddy', 'docs/recipes/proxies.md'),
      elsewhere('serverless', 'AWS Lambda', 'docs/recipes/serverless.md'),
    ],
  },
  {
    title: 'In a caller',
    pages: [
      elsewhere('handling-errors', 'Handling errors', 'docs/handling-errors.md'),
      readme('client'),
      elsewhere('python', 'Python', 'python/README.md'),
    ],
  },
  {
    title: 'Judging',
    pages: [readme('conformance'), elsewhere('audits', 'Every audit', 'docs/audits.md')],
  },
  {
    title: 'Why this one',
    pages: [own('peers', 'Compared with others'), own('figures', 'Figures')],
  },
  {
    title: 'Packages',
    pages: ['core', 'express', 'fastify', 'koa', 'fetch', 'nest', 'codemod']
      .filter(hasReadme)
      .map(readme),
  },
  {
    title: 'Working on it',
    pages: [elsewhere('contributing', 'Architecture', 'CONTRIBUTING.md')],
  },
];

/** The pages of sections, and of which file each is. */
export function siteOf(all: readonly Section[]): Site {
  const pages = all.flatMap((section) => section.pages);
  const paths = new Map(pages.map(({ file, path }) => [file, path]));
  return { root, sections: all, pageOf: (file) => paths.get(file) };
}

const reference: Section = {
  title: 'Reference',
  pages: entryFiles(root).map(({ name, path }) => ({ path, title: name, file: undefined })),
};

/** The whole site. */
export const site = siteOf([...sections, reference]);
