const { NotFoundError, ValidationError } = require('@error-contract/core');

exports.findAgent = () => {
  throw new NotFoundError('Agent not found');
};

exports.createAgent = () => {
  throw new ValidationError(['name is required', 'size is required']);
};

exports.core = require.resolve('@error-contract/core');
