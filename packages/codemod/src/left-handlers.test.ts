import { expect, test } from 'vitest';
import { around, express, fastify, handle, koa, outcome, set } from './testing/handlers.ts';
import { migrateTwice } from './testing/run.ts';

const more = 'it does more than answer';
const elsewhere = 'its answer is put together elsewhere';
const status = "its status is not simply the error's, or else 500";

test.each([
  [express, handle('console.error(err); res.status(err.status || 500).json({});'), more],
  [express, handle('res.status(err.status || 500).json(toBody(err));'), more],
  [express, handle('res.status(err.status || 500).render("error");'), more],
  [express, handle('res.set("X", "1").status(err.status || 500).json({});'), more],
  [
    express,
    handle(
      'if (err.code === 1) return res.status(409).json({}); res.status(err.status || 500).json({});',
    ),
    more,
  ],
  [
    express,
    handle('if (res.headersSent) return next(err); else res.status(err.status).json({});'),
    more,
  ],
  [
    express,
    handle('if (res.headersSent) { log(err); return next(err); } res.status(err.status).json({});'),
    more,
  ],
  [express, handle('res.status(err.status || 500).json({}); throw err;'), more],
  [express, handle('let n; res.status(err.status || 500).json({});'), more],
  [express, handle('res.json({ error: err.message });'), elsewhere],
  [express, handle('res.status(err.status || 500);'), elsewhere],
  [express, handle('res.status(500).json({ error: err.message });'), status],
  [express, handle('res.status(err.status || 400).json({});'), status],
  [express, handle('res.status(err.status && 500).json({});'), status],
  [
    express,
    handle('const status = err.name === "X" ? 400 : err.status; res.status(status).json({});'),
    status,
  ],
  [
    express,
    'app.use(({ status, ...rest }, req, res, next) => res.status(status).json(rest));',
    'its parameters are not simple names',
  ],
  [
    express,
    `if (process.env.DEV) { ${handle('res.status(err.status || 500).json({});')} }`,
    'it is not installed beside the line that makes the app',
  ],
  [
    express,
    `app.listen(1);\n${handle('res.status(err.status || 500).json({});')}`,
    'errorContract is to come before listen',
  ],
  [
    koa,
    `app.use(f);\n${around('ctx.status = err.status || 500; ctx.body = {};')}`,
    'errorContract is to come first, and use was called before',
  ],
  [
    koa,
    around('ctx.status = err.status || 500; ctx.body = {}; ctx.app.emit("error", err, ctx);'),
    more,
  ],
  [
    koa,
    'app.use(async (ctx, next) => { try { await next(); if (!ctx.body) ctx.throw(404); } catch (err) { ctx.status = err.status || 500; ctx.body = {}; } });',
    more,
  ],
  [
    fastify,
    `app.register(f);\n${set('reply.code(error.statusCode || 500).send({});')}`,
    'errorContract is to come first, and register was called before',
  ],
  [fastify, set('request.log.error(error); reply.code(error.statusCode || 500).send({});'), more],
  [
    '',
    'export const onError = (err, req, res, next) => res.status(err.status || 500).json({});',
    'it stands apart from the app: see whether errorContract can take its place',
  ],
  [
    '',
    'module.exports = function (err, req, res, next) { if (err.code) res.end(); else next(err); };',
    'it stands apart from the app: see whether errorContract can take its place',
  ],
  [
    `import { errorContract } from '@error-contract/express';\n${express}\nerrorContract(app);`,
    handle('res.status(err.status || 500).json({});'),
    'errorContract is installed: this only changes its words',
  ],
])('left: %s\n%s', (before, line, reason) => {
  const lines = line.split('\n');
  expect(outcome(before, line)).toEqual({ last: lines.at(-1), reasons: [reason] });
});

test.each([
  'err.status = 404;',
  'error.statusCode = code;',
  "const fault = new Error('x'); fault.status = 404;",
  'class AppError extends Error { constructor(m, c) { super(m); this.statusCode = c; } }',
  'class Missing extends AppError { status = 404; }',
  'class AppError extends Error { constructor(m: string, readonly statusCode: number) { super(m); } }',
  "throw Object.assign(new Error('x'), { status: 404 });",
])('left beside an error with a status of their own: %s', (giver) => {
  const line = handle(
    'res.status(err.statusCode || err.status || 500).json({ error: err.message });',
  );
  const [migration] = migrateTwice([
    { path: 'a.mjs', text: `${express}\n${line}\n` },
    { path: 'errors.ts', text: `\n${giver}\n` },
  ]);
  expect(migration?.left.map(({ reason }) => reason)).toEqual([
    'an error handler: errors.ts:2 gives an error a status, and its message would not be shown',
  ]);
});

test.each([
  'res.status = 404;',
  'this.statusCode = 404;',
  'class Answer extends Body { status = 404; }',
  "Object.assign(new Error('x'), { code: 404 });",
  'ctx.status = err.statusCode;',
])('replaced beside: %s', (other) => {
  const line = handle('res.status(err.status || 500).json({ error: err.message });');
  const [migration] = migrateTwice([
    { path: 'a.mjs', text: `${express}\n${line}\n` },
    { path: 'other.ts', text: other },
  ]);
  expect(migration?.left).toEqual([]);
});

test('a handler that is left goes on reading errors, and they are left with it', () => {
  const line = handle('res.status(err.status || 500).json({ error: err.message });');
  const made = "import createError from 'http-errors';\nthrow createError(404);\n";
  const files = (giver: string) => [
    { path: 'a.mjs', text: `${express}\n${line}\n` },
    { path: 'made.mjs', text: made },
    { path: 'errors.mjs', text: giver },
  ];
  const leftIn = (giver: string) => migrateTwice(files(giver))[1]?.left.map(({ reason }) => reason);
  expect(leftIn('f();')).toEqual([]);
  expect(leftIn('err.status = 404;')).toEqual([
    'a.mjs:3 reads status of an error, which ApiError does not have',
  ]);
});
