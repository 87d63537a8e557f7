import { NotFoundError } from '@error-contract/core';
import { type FrameworkErrors, read } from '@error-contract/core/node';
import type Koa from 'koa';
import type { KoaContext } from './koa-context.ts';
import { isKoa2 } from './koa-version.ts';

/** Recognises what Koa 2 answers with 404 by a rule of its own: a file that is not there. */
const fromKoa2: FrameworkErrors<KoaContext> = (thrown) => {
  const hasStatus =
    read(thrown, 'status') !== undefined || read(thrown, 'statusCode') !== undefined;
  if (hasStatus || read(thrown, 'code') !== 'ENOENT') return undefined;
  return new NotFoundError(undefined, { cause: thrown });
};

/** The errors that a Koa has rules for. Koa 3 has none: there, such a file is a 500. */
export function koaErrors(app: Koa): FrameworkErrors<KoaContext> | undefined {
  return isKoa2(app) ? fromKoa2 : undefined;
}
