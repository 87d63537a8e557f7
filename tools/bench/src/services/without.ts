import { readFileSync } from 'node:fs';
import module from 'node:module';

/** A statement of a built package. */
interface Cut {
  readonly package: string;
  readonly statement: RegExp;
  /** What stands for it; nothing by default. */
  readonly instead?: string;
}

/** What can be left out of a service, one at a time, to see what each guarantee costs. */
const guarantees = new Map<string, readonly Cut[]>([
  [
    'handlers',
    [
      { package: 'express', statement: /answerRequests\(app, contract, .*\);/ },
      { package: 'fastify', statement: /installHandler\(fastify, handler\);/ },
      { package: 'koa', statement: /install\(app, .*\);/ },
    ],
  ],
  [
    'answers',
    [
      { package: 'express', statement: /guardAnswers\(app, contract\);/ },
      { package: 'fastify', statement: /fastify\.addHook\("onSend", .*\);/ },
      { package: 'koa', statement: /return sendBody\(ctx, fail\);/, instead: 'return;' },
    ],
  ],
  [
    'response class',
    [
      {
        package: 'core',
        statement: /options\.answers && guardServerResponses\(server, options\.answers\)/,
        instead: 'undefined',
      },
    ],
  ],
  ['emit', [{ package: 'core', statement: /takeRequests\((.*)\);/, instead: '[$1];' }]],
]);

/** The names of the guarantees. */
export const guaranteeNames: readonly string[] = [...guarantees.keys()];

/**
 * Leaves a guarantee out: changes built files while they load. Returns a function that is called once
 * they are.
 * @throws {Error} and so does that function, where no file has the statement: leaving it out would
 * cost nothing
 */
export function leaveOut(name: string): () => void {
  const cuts = guarantees.get(name);
  if (!cuts) throw new Error(`There is no guarantee ${name}`);
  let isLeftOut = false;
  module.registerHooks({
    load(url, context, next) {
      const cut = cuts.find((each) => url.includes(`/packages/${each.package}/dist/`));
      if (!cut) return next(url, context);
      const source = readFileSync(new URL(url), 'utf8');
      const rest = source.replace(cut.statement, cut.instead ?? '');
      isLeftOut ||= rest !== source;
      return { format: 'module', source: rest, shortCircuit: true };
    },
  });
  return () => {
    if (!isLeftOut) throw new Error(`No built file has the statement of ${name}`);
  };
}
