module.exports = (logger) => async (ctx, next) => {
  ctx.res.once('finish', () =>
    logger.info(`${ctx.method} ${ctx.originalUrl} ${ctx.res.statusCode}`),
  );
  await next();
};
