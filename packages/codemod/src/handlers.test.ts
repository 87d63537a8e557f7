import { describe, expect, test } from 'vitest';
import { around, express, fastify, handle, koa, outcome, set } from './testing/handlers.ts';
import { migrateOne } from './testing/run.ts';

describe.each([
  ['express', express, 'errorContract(app);'],
  ['koa', koa, 'errorContract(app);'],
  ['fastify', fastify, 'app.register(errorContract);'],
])('%s, replaced', (name, before, becomes) => {
  const rows: Record<string, readonly string[]> = {
    express: [
      handle('res.status(err.status || 500).json({ error: err.message });'),
      handle(
        'return res.status(err.statusCode ?? err.status ?? 500).send({ error: err.message });',
      ),
      handle(
        'res.status(err.status || 500); res.json({ message: err.message, stack: req.app.get("env") === "development" ? err.stack : undefined });',
      ),
      handle('if (res.headersSent) return next(err); res.status(err.statusCode).json({});'),
      handle(
        'if (res.headersSent) { return next(err); } res.status(err.statusCode).type("json").send("{}");',
      ),
      handle(
        'const status = err.status || 500; const message = err.message || "x"; res.status(status).json({ status, message, at: new Date().toISOString() });',
      ),
      handle(
        'const { statusCode = 500, message } = err; res.status(statusCode).send({ message });',
      ),
      'app.use((err, req, res, next) => res.status(err.status || 500).json(`x`));',
      'app.use(({ status, message }, req, res, next) => res.status(status || 500).json({ message }));',
      'app.use(function onError(err, _req, res, _next) { res.status(err.status || 500).send(err.message); });',
      handle(
        'res.status(err?.status || 500).json({ ...(process.env.DEV && { stack: err.stack }) });',
      ),
    ],
    koa: [
      around('ctx.status = err.status || 500; ctx.body = { error: err.message };'),
      around(
        'ctx.status = err.statusCode || err.status || 500; ctx.type = "json"; ctx.body = { error: err.message };',
      ),
    ],
    fastify: [
      set('reply.status(error.statusCode || 500).send({ error: error.message });'),
      set('reply.code(error.statusCode ?? 500).send(error.message);'),
    ],
  };
  test.each(rows[name] ?? [])('%s', (line) => {
    expect(outcome(before, line)).toEqual({ last: becomes, reasons: [] });
  });
});

test.each([
  [
    'an app from elsewhere',
    "import { app } from './app.js';",
    handle('res.status(err.status || 500).json({});')
      .replace('err,', 'fault,')
      .replace('err.', 'fault.'),
  ],
  [
    'another use',
    "import express from 'express';\nconst app = other();",
    'app.use((a, b, c, d) => c.status(a.status).json({}));',
  ],
  ['a middleware', express, 'app.use((req, res, next) => { next(); });'],
  ['a middleware of Koa', koa, 'app.use(async (ctx, next) => { await next(); });'],
  ['a handler with a path', express, "app.use('/a', (a, b, c, d) => c.status(a.status).json({}));"],
])('not seen as a handler: %s', (_, before, line) => {
  expect(outcome(before, line)).toEqual({ last: line, reasons: [] });
});

test('one app gets one contract', () => {
  const one = handle('res.status(err.status || 500).json({});');
  const { text, left } = migrateOne({ text: `${express}\n${one}\n${one}\n`, path: 'a.mjs' });
  expect(text.match(/errorContract\(app\)/g)).toHaveLength(1);
  expect(left).toMatchObject([
    {
      line: 4,
      reason: 'an error handler: errorContract is installed: this only changes its words',
    },
  ]);
});

test('types of parameters that are gone go from their import', () => {
  const text = `import express, { type Request, Response, NextFunction, Router } from 'express';
import type { HttpError } from 'http-errors';

export const app: express.Express = express();
app.use(Router());
app.use((err: HttpError, _req: Request, res: Response, next: NextFunction) => {
  if (res.headersSent) return next(err);
  res.status(err.statusCode as number ?? 500).json({});
});
`;
  expect(
    migrateOne({ text: text.replace(' as number', ''), path: 'a.ts' }).text,
  ).toBe(`import express, { Router } from 'express';
import { errorContract } from '@error-contract/express';

export const app: express.Express = express();
app.use(Router());
errorContract(app);
`);
});

test('what a handler made goes with it', () => {
  const text = `import createError from 'http-errors';
${express}
${handle('if (res.headersSent) return next(createError(500)); res.status(err.status || 500).json({});')}
`;
  const { text: after, changes } = migrateOne({ text, path: 'a.mjs' });
  expect(changes).toHaveLength(1);
  expect(after).toBe(`import { errorContract } from '@error-contract/express';
${express}
errorContract(app);
`);
});
