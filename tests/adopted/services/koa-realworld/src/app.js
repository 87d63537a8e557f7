const path = require('node:path');
const cors = require('@koa/cors');
const Koa = require('koa');
const { koaBody } = require('koa-body');
const compress = require('koa-compress');
const helmet = require('koa-helmet');
const serve = require('koa-static');
// <imports>
const AppError = require('./app-error');
const errorMiddleware = require('./middleware/error-middleware');
const requestLog = require('./middleware/request-log');
const routes = require('./routes');

module.exports = ({ logger, articles }) => {
  const app = new Koa();
  app.proxy = true;
  app.context.articles = articles;
  app.on('error', (err, ctx) => logger.error(`${ctx?.method} ${ctx?.url}`, err));
  // <app>

  // The error of a request has its time too.
  app.use(async (ctx, next) => {
    const start = process.hrtime.bigint();
    try {
      await next();
    } finally {
      ctx.set('X-Response-Time', `${(process.hrtime.bigint() - start) / 1_000_000n}ms`);
    }
  });
  app.use(requestLog(logger));
  // <own handler>
  app.use(errorMiddleware);
  // </own handler>
  app.use(helmet());
  app.use(cors({ origin: 'https://conduit.example.com', exposeHeaders: ['X-Response-Time'] }));
  app.use(compress({ threshold: 500 }));
  app.use(serve(path.join(__dirname, '../public'), { maxage: 1000 }));
  app.use(koaBody({ multipart: true, jsonLimit: '20kb', formidable: { maxFileSize: 1000 } }));
  app.use(routes.routes());
  app.use(routes.allowedMethods());
  return app;
};
