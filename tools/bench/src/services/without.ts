import { readFileSync } from 'node:fs';
import module from 'node:module';

/** A statement of a built file. */
interface Cut {
  /** The end of its path. */
  readonly file: string;
  readonly statement: RegExp;
  /** What stands for it; nothing by default. */
  readonly instead?: string;
}

const express = 'express/dist/error-contract.js';
const fastify = 'fastify/dist/error-contract.js';
const koa = 'koa/dist/error-contract.js';
const server = 'core/dist/node/server/guard-server.js';

/** What can be left out of a service, one at a time, to see what each guarantee costs. */
const guarantees = new Map<string, readonly Cut[]>([
  [
    'handlers',
    [
      { file: express, statement: /answerRequests\(app, contract, .*\);/ },
      { file: fastify, statement: /installHandler\(fastify, handler\);/ },
      { file: koa, statement: /install\(app, .*\);/ },
    ],
  ],
  [
    'answers',
    [
      { file: express, statement: /guardAnswers\(app, contract\);/ },
      { file: fastify, statement: /fastify\.addHook\("onSend", .*\);/ },
      { file: koa, statement: /return sendBody\(ctx, fail\);/, instead: 'return;' },
    ],
  ],
  [
    'response class',
    [
      {
        file: server,
        statement: /guardServerResponses\(server, options\.answers\)/,
        instead: '() => {}',
      },
    ],
  ],
  ['emit', [{ file: server, statement: /takeRequests\((.*)\);/, instead: '[$1];' }]],
]);

/** The names of the guarantees. */
export const guaranteeNames: readonly string[] = [...guarantees.keys()];

/**
 * Leaves a guarantee out: changes built files while they load.
 * @throws {Error} where a file does not have its statement any more: leaving it out would cost nothing
 */
export function leaveOut(name: string): void {
  const cuts = guarantees.get(name);
  if (!cuts) throw new Error(`There is no guarantee ${name}`);
  module.registerHooks({
    load(url, context, next) {
      const cut = cuts.find(({ file }) => url.endsWith(`/packages/${file}`));
      if (!cut) return next(url, context);
      const source = readFileSync(new URL(url), 'utf8');
      const rest = source.replace(cut.statement, cut.instead ?? '');
      if (rest === source) throw new Error(`${cut.file} has no ${cut.statement}`);
      return { format: 'module', source: rest, shortCircuit: true };
    },
  });
}
