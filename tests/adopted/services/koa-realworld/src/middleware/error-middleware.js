module.exports = async (ctx, next) => {
  try {
    await next();
    if (ctx.status === 404 && !ctx.body) ctx.throw(404, 'Nothing here');
  } catch (err) {
    ctx.status = err.status || err.statusCode || 500;
    const message = ctx.status < 500 ? err.message : 'Internal error';
    ctx.body = { errors: { [err.field || 'error']: [message] } };
    if (ctx.status >= 500) ctx.app.emit('error', err, ctx);
  }
};
