import type { ApiError } from '../../error/api-error.ts';
import { askMapping } from '../../normalize/ask-mapping.ts';
import type { ErrorContractOptions, ForeignAnswer } from '../error-contract-options.ts';
import { type Answer, mediaTypeOf } from './answer.ts';
import { deviationOf } from './deviation.ts';

function headersOf({ headers }: Answer): ForeignAnswer['headers'] {
  const set = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set.map(([name, value]) => [name, [value].flat().join(', ')]));
}

function bodyOf(answer: Answer): unknown {
  const { text } = answer;
  if (text === undefined || !/^application\/(?:.+\+)?json$/.test(mediaTypeOf(answer))) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** An answer as hooks of the service are given it. */
export function foreignOf(answer: Answer): ForeignAnswer {
  return { statusCode: answer.statusCode, body: bodyOf(answer), headers: headersOf(answer) };
}

/** Asks the service what an answer of its own means; `undefined` if it does not say. */
export function mappedAnswer<Context>(
  { mapAnswer }: ErrorContractOptions<Context>,
  answer: Answer,
  context: Context,
): ApiError | undefined {
  if (!mapAnswer || deviationOf(answer) === undefined) return undefined;
  return askMapping(
    () => mapAnswer(foreignOf(answer), context),
    (fault) => fault,
  );
}
