/** A refusal of the domain. */
module.exports = class AppError extends Error {
  constructor(statusCode, message) {
    super(message);
    this.status = statusCode;
    this.statusCode = statusCode;
  }
};
