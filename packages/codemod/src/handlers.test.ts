import { describe, expect, test } from 'vitest';
import { answer, around, express, fastify, handle, koa, outcome, set } from './testing/handlers.ts';
import { isInstalled } from './testing/reasons.ts';
import { migrateOne } from './testing/run.ts';

/** A test that a handler at the end of a file is replaced. */
const expectReplaced = (before: string, becomes: string) => (line: string) => {
  expect(outcome(before, line)).toEqual({ last: becomes, reasons: [] });
};

describe('replaced', () => {
  const inExpress = [
    'res.status(err.status || 500).json({ error: err.message });',
    'return res.status(err.statusCode ?? err.status ?? 500).send({ error: err.message });',
    'res.status(err.status || 500); res.json({ message: err.message, stack: req.app.get("env") === "development" ? err.stack : undefined });',
    'if (res.headersSent) return next(err); res.status(err.statusCode).json({});',
    'if (res.headersSent) { return next(err); } res.status(err.statusCode).type("json").send("{}");',
    'const status = err.status || 500; const message = err.message || "x"; res.status(status).json({ status, message, at: new Date().toISOString() });',
    'const { statusCode = 500, message } = err; res.status(statusCode).send({ message });',
    'res.status(err?.status || 500).json({ ...(process.env.DEV && { stack: err.stack }) });',
  ];
  test.each([
    ...inExpress.map(handle),
    'app.use((err, req, res, next) => res.status(err.status || 500).json(`x`));',
    'app.use(({ status, message }, req, res, next) => res.status(status || 500).json({ message }));',
    'app.use(function onError(err, _req, res, _next) { res.status(err.status || 500).send(err.message); });',
  ])('in Express: %s', expectReplaced(express, 'errorContract(app);'));

  const inKoa = [
    'ctx.status = err.status || 500; ctx.body = { error: err.message };',
    'ctx.status = err.statusCode || err.status || 500; ctx.type = "json"; ctx.body = { error: err.message };',
  ];
  test.each(inKoa.map(around))('in Koa: %s', expectReplaced(koa, 'errorContract(app);'));

  const inFastify = [
    'reply.status(error.statusCode || 500).send({ error: error.message });',
    'reply.code(error.statusCode ?? 500).send(error.message);',
  ];
  test.each(inFastify.map(set))(
    'in Fastify: %s',
    expectReplaced(fastify, 'app.register(errorContract);'),
  );
});

const other = 'app.use((a, b, c, d) => c.status(a.status).json({}));';
test.each([
  ['an app from elsewhere', "import { app } from './app.js';", other],
  ['another use', "import express from 'express';\nconst app = make();", other],
  ['a middleware', express, 'app.use((req, res, next) => { next(); });'],
  ['a middleware of Koa', koa, 'app.use(async (ctx, next) => { await next(); });'],
  ['a handler with a path', express, "app.use('/a', (a, b, c, d) => c.status(a.status).json({}));"],
])('not a handler: %s', (_, before, line) => {
  expect(outcome(before, line)).toEqual({ last: line, reasons: [] });
});

test('one app gets one contract', () => {
  const one = handle(answer);
  const { text, left } = migrateOne({ text: `${express}\n${one}\n${one}\n`, path: 'a.mjs' });
  expect(text.match(/errorContract\(app\)/g)).toHaveLength(1);
  const reason = `an error handler: ${isInstalled}`;
  expect(left).toMatchObject([{ line: 4, reason }]);
});

test('types of removed parameters are removed from their import', () => {
  const text = `import express, { type Request, Response, NextFunction, Router } from 'express';
import type { HttpError } from 'http-errors';

export const app: express.Express = express();
app.use(Router());
app.use((err: HttpError, _req: Request, res: Response, next: NextFunction) => {
  if (res.headersSent) return next(err);
  res.status(err.statusCode ?? 500).json({});
});
`;
  expect(migrateOne({ text, path: 'a.ts' }).text).toBe(`import express, { Router } from 'express';
import { errorContract } from '@error-contract/express';

export const app: express.Express = express();
app.use(Router());
errorContract(app);
`);
});

test('what a handler made is removed with it', () => {
  const text = `import createError from 'http-errors';
${express}
${handle(`if (res.headersSent) return next(createError(500)); ${answer}`)}
`;
  const { text: after, changes } = migrateOne({ text, path: 'a.mjs' });
  expect(changes).toHaveLength(1);
  expect(after).toBe(`import { errorContract } from '@error-contract/express';
${express}
errorContract(app);
`);
});
