const jwt = require('jsonwebtoken');
const AppError = require('../app-error');

const secret = process.env.JWT_SECRET || 'thisisasamplesecret';

const auth =
  (...rights) =>
  (req, res, next) => {
    const [, token] = (req.headers.authorization || '').split(' ');
    try {
      req.user = jwt.verify(token, secret);
    } catch {
      return next(new AppError(401, 'Please authenticate'));
    }
    if (!rights.every((right) => req.user.rights.includes(right))) {
      return next(new AppError(403, 'Forbidden'));
    }
    next();
  };

module.exports = {
  auth,
  sign: (rights) => jwt.sign({ sub: 'ada', rights }, secret, { expiresIn: '1h' }),
};
