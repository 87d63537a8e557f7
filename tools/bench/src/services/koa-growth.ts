import { NotFoundError, ValidationError } from '@error-contract/core';
import { errorContract } from '@error-contract/koa';
import Koa from 'koa';
import { faults, missing } from './answers.ts';
import { quiet, throwPlainError } from './foreign-errors.ts';
import { pages } from './growing.ts';
import { host, type Variants } from './service.ts';

function failing() {
  const app = new Koa();
  errorContract(app, quiet);
  app.use((ctx) => {
    if (ctx.path === '/missing') throw new NotFoundError(missing);
    if (ctx.path === '/plain') throwPlainError();
    if (ctx.path === '/invalid') throw new ValidationError(faults);
    const text = pages.get(ctx.path);
    if (text === undefined) return;
    ctx.status = 404;
    ctx.type = 'html';
    ctx.body = text;
  });
  return app.listen(0, host);
}

/** Koa 3, with more and more of something. It has no routes of its own. */
export const variants: Variants = { failing };
