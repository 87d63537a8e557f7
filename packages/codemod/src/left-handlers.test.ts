import { expect, test } from 'vitest';
import { answer, around, express, fastify, handle, koa, outcome, set } from './testing/handlers.ts';
import { isInstalled } from './testing/reasons.ts';
import { migrateTwice } from './testing/run.ts';

const more = 'it does more than answer';
const elsewhere = 'it builds its answer elsewhere';
const status = 'its status is not just that of the error, or 500';
const notSimple = 'its parameters are not simple names';
const notHere = 'it is not installed in the block that makes the app';
const apart = 'it is not installed where the app is made: see whether errorContract can replace it';
const isLate = (method: string) =>
  `errorContract must come first, and ${method} is called before it`;

/** A test that the last of some lines is left. */
const expectLeft = (before: string) => (lines: string, reason: string) => {
  expect(outcome(before, lines)).toEqual({ last: lines.split('\n').at(-1), reasons: [reason] });
};

test.each([
  [handle(`console.error(err); ${answer}`), more],
  [handle('res.status(err.status || 500).json(toBody(err));'), more],
  [handle('res.status(err.status || 500).render("error");'), more],
  [handle('res.set("X", "1").status(err.status || 500).json({});'), more],
  [handle(`if (err.code === 1) return res.status(409).json({}); ${answer}`), more],
  [handle(`if (res.headersSent) return next(err); else ${answer}`), more],
  [handle(`if (res.headersSent) { log(err); return next(err); } ${answer}`), more],
  [handle(`${answer} throw err;`), more],
  [handle(`let n; ${answer}`), more],
  [handle('res.json({ error: err.message });'), elsewhere],
  [handle('res.status(err.status || 500);'), elsewhere],
  [handle('res.status(500).json({ error: err.message });'), status],
  [handle('res.status(err.status || 400).json({});'), status],
  [handle('res.status(err.status && 500).json({});'), status],
  [handle('const s = err.name === "X" ? 400 : err.status; res.status(s).json({});'), status],
  ['app.use(({ status, ...a }, req, res, next) => res.status(status).json(a));', notSimple],
  [`if (process.env.DEV) { ${handle(answer)} }`, notHere],
  [`app.listen(1);\n${handle(answer)}`, 'errorContract must come before listen'],
])('left in Express: %s', expectLeft(express));

const koaAnswer = 'ctx.status = err.status || 500; ctx.body = {};';
test.each([
  [`app.use(f);\n${around(koaAnswer)}`, isLate('use')],
  [around(`${koaAnswer} ctx.app.emit("error", err, ctx);`), more],
  [around(koaAnswer).replace('next();', 'next(); if (!ctx.body) ctx.throw(404);'), more],
  [around(koaAnswer).replace('try', 'const at = now(); try'), more],
])('left in Koa: %s', expectLeft(koa));

const fastifyAnswer = 'reply.code(error.statusCode || 500).send({});';
test.each([
  [`app.register(f);\n${set(fastifyAnswer)}`, isLate('register')],
  [set(`request.log.error(error); ${fastifyAnswer}`), more],
])('left in Fastify: %s', expectLeft(fastify));

test.each([
  [`export const onError = (err, req, res, next) => ${answer}`, apart],
  ['module.exports = (err, q, res, next) => { if (err.code) res.end(); else next(err); };', apart],
  [
    'module.exports = async (ctx, next) => { try { await next(); } catch (err) { ctx.body = {}; } };',
    apart,
  ],
  [
    'export async function onError(ctx, next) { try { await next(); if (!ctx.body) ctx.throw(404); } catch (e) { log(e); ctx.status = e.status; } finally { end(); } }',
    apart,
  ],
  [
    'module.exports = (fastify) => fastify.setErrorHandler((error, request, reply) => reply.send(error));',
    apart,
  ],
  ['export const plugin = fp(async (app) => { app.setErrorHandler(onError); });', apart],
])('left apart from an app: %s', expectLeft(''));

test.each([
  [
    'a middleware that only measures',
    'export const time = async (ctx, next) => { try { await next(); } finally { log(ctx); } };',
  ],
  [
    'one that catches and goes on',
    'export const safe = async (ctx, next) => { try { await next(); } catch (err) { log(err); } };',
  ],
  [
    'one that catches something else',
    'export const read = async (ctx, next) => { try { parse(ctx); } catch (err) { ctx.body = 1; } await next(); };',
  ],
])('not a handler: %s', (_, line) => {
  expect(outcome('', line)).toEqual({ last: line, reasons: [] });
});

test('left where errorContract is installed already', () => {
  const installs = "import { errorContract } from '@error-contract/express';";
  expectLeft(`${installs}\n${express}\nerrorContract(app);`)(handle(answer), isInstalled);
});

test.each([
  'err.status = 404;',
  'error.statusCode = code;',
  "const fault = new Error('x'); fault.status = 404;",
  'class AppError extends Error { constructor(m, c) { super(m); this.statusCode = c; } }',
  'class Missing extends AppError { status = 404; }',
  'class AppError extends Error { constructor(m: string, readonly statusCode: number) { super(m); } }',
  "throw Object.assign(new Error('x'), { status: 404 });",
])('left beside an error of the service with a status: %s', (giver) => {
  const [migration] = migrateTwice([
    { path: 'a.mjs', text: `${express}\n${handle(answer)}\n` },
    { path: 'errors.ts', text: `\n${giver}\n` },
  ]);
  expect(migration?.left.map(({ reason }) => reason)).toEqual([
    'an error handler: errors.ts:2 gives an error a status, and errorContract would not show its message',
  ]);
});

test.each([
  'res.status = 404;',
  'this.statusCode = 404;',
  'class Answer extends Body { status = 404; }',
  "Object.assign(new Error('x'), { code: 404 });",
  'ctx.status = err.statusCode;',
])('replaced beside: %s', (other) => {
  const [migration] = migrateTwice([
    { path: 'a.mjs', text: `${express}\n${handle(answer)}\n` },
    { path: 'other.ts', text: other },
  ]);
  expect(migration?.left).toEqual([]);
});

test('errors that a left handler reads are left with it', () => {
  const made = "import createError from 'http-errors';\nthrow createError(404);\n";
  const files = (giver: string) => [
    { path: 'a.mjs', text: `${express}\n${handle(answer)}\n` },
    { path: 'made.mjs', text: made },
    { path: 'errors.mjs', text: giver },
  ];
  const leftIn = (giver: string) => migrateTwice(files(giver))[1]?.left.map(({ reason }) => reason);
  expect(leftIn('f();')).toEqual([]);
  expect(leftIn('err.status = 404;')).toEqual([
    'a.mjs:3 reads status, which an ApiError does not have',
  ]);
});
