import { faults, missing } from './answers.ts';

/** What a service throws: a 404, and a 400 with five faults. */
export interface Errors {
  readonly missing: () => unknown;
  readonly invalid: () => unknown;
}

/** The errors of the contract. */
export async function ownErrors(): Promise<Errors> {
  const { NotFoundError, ValidationError } = await import('@error-contract/core');
  return {
    missing: () => new NotFoundError(missing),
    invalid: () => new ValidationError(faults),
  };
}

/** The errors of http-errors. */
export async function httpErrors(): Promise<Errors> {
  const { default: createError } = await import('http-errors');
  return {
    missing: () => createError(404, missing),
    invalid: () => createError(400, 'Validation failed', { faults }),
  };
}

/** The errors of Boom, and the answer of a handler for them. */
export async function booms() {
  const { default: Boom } = await import('@hapi/boom');
  return {
    missing: () => Boom.notFound(missing),
    invalid: () => Boom.badRequest('Validation failed', faults),
    answer(thrown: unknown) {
      const { output, data } = Boom.isBoom(thrown) ? thrown : Boom.boomify(thrown as Error);
      return { ...output, payload: { ...output.payload, data } };
    },
  };
}
