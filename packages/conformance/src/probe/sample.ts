import type { HintName } from '../config/config.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpResponse } from '../http/message.ts';

/** The part of the config that a check needs. */
export type Need = HintName | 'json' | 'headers';

/** One request and the response to it, or why there is none. */
export interface Sample {
  readonly name: string;
  readonly method: string;
  readonly exchange: Exchange;
  readonly response?: HttpResponse;
  /** The body, where it is a JSON object in UTF-8. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Why there is no response. */
  readonly problem?: string;
  /** The request had the headers of the config, so its key should be known. */
  readonly keyed: boolean;
  /** The paths of the invalid fields, where the hint names them. */
  readonly fields: readonly string[];
  /** Strings that the request sent and no response may show. */
  readonly secrets: readonly string[];
}

/** Why a request could not be sent at all. */
export interface Missing {
  readonly missing: string;
  readonly needs?: Need;
}

/** Whether there is a reason instead of a sample. */
export function isMissing(value: Sample | Missing): value is Missing {
  return 'missing' in value;
}

/** The reason where the config has no such hint. */
export function noHint(needs: HintName): Missing {
  return { missing: `no hint ${needs}`, needs };
}
