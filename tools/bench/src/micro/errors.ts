import { ApiError, NotFoundError, ValidationError } from '@error-contract/core';
import Boom from '@hapi/boom';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import createError from 'http-errors';
import { micro } from '../harness/micro.ts';
import { faults, missing } from '../services/answers.ts';

/** The depth of the stack when a handler of a service throws: more than the ten captured frames. */
const depth = 12;
const inputs = [missing];

function caught(make: (message: string) => unknown): (message: string) => unknown {
  return (message) => {
    try {
      throw make(message);
    } catch (error) {
      return error;
    }
  };
}

const make = {
  'new NotFoundError': (message: string) => new NotFoundError(message),
  'new ApiError': (message: string) => new ApiError(404, message),
  'new Error': (message: string) => new Error(message),
  'http-errors': (message: string) => createError(404, message),
  'Boom.notFound': (message: string) => Boom.notFound(message),
  'new NotFoundException': (message: string) => new NotFoundException(message),
  'new BadRequestException': (message: string) => new BadRequestException(message),
};

const own = new NotFoundError(missing);
const validation = new ValidationError(faults);
class Plain extends Error {}
const plain = new Plain();

/** Creating, throwing and recognising errors. */
export const benchmarks = [
  micro({ name: 'micro/create', baseline: 'new Error', inputs, depth, contenders: make }),
  micro({
    name: 'micro/create, five fields',
    baseline: 'new BadRequestException',
    inputs: [[...faults]],
    depth,
    contenders: {
      'new ValidationError': (messages: string[]) => new ValidationError(messages),
      'http-errors': (messages: string[]) => createError(400, 'Validation failed', { messages }),
      'Boom.badRequest': (messages: string[]) => Boom.badRequest('Validation failed', messages),
      'new BadRequestException': (messages: string[]) => new BadRequestException(messages),
    },
  }),
  micro({
    name: 'micro/throw and catch',
    baseline: 'new BadRequestException, not thrown',
    inputs,
    depth,
    contenders: {
      NotFoundError: caught(make['new NotFoundError']),
      Error: caught(make['new Error']),
      'http-errors': caught(make['http-errors']),
      Boom: caught(make['Boom.notFound']),
      NotFoundException: caught(make['new NotFoundException']),
      'new BadRequestException, not thrown': make['new BadRequestException'],
    },
  }),
  micro({
    name: 'micro/instanceof',
    baseline: 'instanceof of a plain class',
    inputs: [own, validation, plain, own],
    contenders: {
      'instanceof NotFoundError': (error: Error) => error instanceof NotFoundError,
      'ApiError.is': (error: Error) => ApiError.is(error),
      'instanceof of a plain class': (error: Error) => error instanceof Plain,
      'isHttpError of http-errors': (error: Error) => createError.isHttpError(error),
      'Boom.isBoom': (error: Error) => Boom.isBoom(error),
    },
  }),
];
