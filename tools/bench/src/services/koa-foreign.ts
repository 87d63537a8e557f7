import { bodyParser } from '@koa/bodyparser';
import Koa, { type Middleware } from 'koa';
import { quiet, throwPlainError, throwZodError, tutorialAnswer } from './foreign-errors.ts';
import { host, type Variants } from './service.ts';

function createApp(setUp: (app: Koa) => void): Koa {
  const app = new Koa();
  setUp(app);
  app.use(bodyParser());
  app.use((ctx) => {
    if (ctx.path === '/zod') throwZodError();
    if (ctx.path === '/plain') throwPlainError();
    ctx.body = {};
  });
  return app;
}

const tutorial: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (thrown) {
    const { status, body } = tutorialAnswer(thrown);
    ctx.status = status;
    ctx.body = body;
  }
};

async function withContract(): Promise<Koa> {
  const { errorContract } = await import('@error-contract/koa');
  return createApp((app) => errorContract(app, quiet));
}

/** Koa 3, where others throw. */
export const variants: Variants = {
  contract: async () => (await withContract()).listen(0, host),
  tutorial: () => createApp((app) => app.use(tutorial)).listen(0, host),
};
