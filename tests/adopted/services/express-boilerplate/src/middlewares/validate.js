const AppError = require('../app-error');

const validate = (rules) => (req, res, next) => {
  const faults = Object.entries(rules).flatMap(([field, rule]) => {
    const said = rule(req.body[field]);
    return said ? [`"${field}" ${said}`] : [];
  });
  if (faults.length > 0) return next(new AppError(400, faults.join(', ')));
  return next();
};

module.exports = validate;
