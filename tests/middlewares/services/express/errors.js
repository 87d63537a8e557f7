import { registerHooks } from 'node:module';
import errorHandler from 'errorhandler';
import createError from 'http-errors';

export function mountErrorHandler(app) {
  app.get('/conflict', () => {
    throw createError(409, 'Already there');
  });
  app.get('/hidden', () => {
    throw new Error('secret');
  });
  app.use(errorHandler({ log: false }));
}

/** express-async-errors patches `express`, but Express 4 is installed under another name here. */
async function patchExpress4() {
  const resolve = (specifier, context, next) => {
    const isIts = context.parentURL?.includes('express-async-errors');
    const name = isIts ? specifier.replace(/^express\//, 'express-4/') : specifier;
    return next(name, isIts ? { ...context, parentURL: import.meta.url } : context);
  };
  const hooks = registerHooks({ resolve });
  await import('express-async-errors');
  hooks.deregister();
}

export async function mountAsyncErrors(app) {
  await patchExpress4();
  app.get('/rejects', async () => {
    throw createError(409, 'Already there');
  });
  app.get('/hidden', async () => {
    throw new Error('secret');
  });
  app.use('/middleware', async () => {
    throw createError(403, 'Not yours');
  });
}
