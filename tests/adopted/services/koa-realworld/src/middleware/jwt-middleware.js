const koaJwt = require('koa-jwt');

const secret = process.env.JWT_SECRET || 'shared-secret';

module.exports = koaJwt({ secret, key: 'jwt' });
module.exports.secret = secret;
