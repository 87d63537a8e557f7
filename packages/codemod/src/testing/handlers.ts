import { migrateOne } from './run.ts';

// Apps, and the error handlers that people write for them.

export const express = "import express from 'express';\nconst app = express();";
export const koa = "import Koa from 'koa';\nconst app = new Koa();";
export const fastify = "import Fastify from 'fastify';\nconst app = Fastify({ logger: true });";

/** What a handler does that can be replaced. */
export const answer = 'res.status(err.status || 500).json({});';

export const handle = (body: string) => `app.use((err, req, res, next) => { ${body} });`;
export const around = (body: string) =>
  `app.use(async (ctx, next) => { try { await next(); } catch (err) { ${body} } });`;
export const set = (body: string) => `app.setErrorHandler((error, request, reply) => { ${body} });`;

/** What the last line of a file becomes, and why it is left if it is. */
export function outcome(before: string, line: string) {
  const { text, left } = migrateOne({ text: `${before}\n${line}\n`, path: 'a.mjs' });
  const reasons = left.map(({ reason }) => reason.replace(/^an error handler: /, ''));
  return { last: text.split('\n').at(-2), reasons };
}
