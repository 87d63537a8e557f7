import { type FrameworkErrors } from '@error-contract/core/node';
import type { FastifyContext } from './fastify-context.ts';
/**
 * Recognises a failed validation of Fastify: a list of Ajv's errors about one part of the request.
 * Core knows Fastify's other errors.
 */
export declare const fromFastify: FrameworkErrors<FastifyContext>;
