class StateError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

exports.create = async ({ name }) => {
  if (name === 'taken') throw new StateError('The name is taken', 409);
  if (name === 'deleted') throw new StateError('The thing was deleted', 422);
  return { id: 'thing_1', name };
};

exports.find = async () => undefined;

exports.breakDown = async () => {
  throw new Error('connect ECONNREFUSED db-7.internal:5432 as billing');
};
