const multer = require('multer');
const AppError = require('../app-error');
const logger = require('../logger');

const errorConverter = (err, req, res, next) => {
  let error = err;
  if (error.errcode === 2067) error = new AppError(409, 'Email already taken');
  if (!(error instanceof AppError)) {
    const isRefusal = error instanceof multer.MulterError;
    const statusCode = error.statusCode || (isRefusal ? 400 : 500);
    error = new AppError(statusCode, error.message || 'Error', Boolean(error.statusCode));
    error.stack = err.stack;
  }
  next(error);
};

// eslint-disable-next-line no-unused-vars
const errorHandler = (err, req, res, next) => {
  let { statusCode, message } = err;
  if (process.env.NODE_ENV === 'production' && !err.isOperational) {
    statusCode = 500;
    message = 'Internal Server Error';
  }
  if (statusCode >= 500) logger.error(err);
  res.status(statusCode).send({ code: statusCode, message });
};

module.exports = { errorConverter, errorHandler };
