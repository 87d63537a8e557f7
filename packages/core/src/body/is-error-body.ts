import type { ErrorBody } from '../error/error-body.ts';
import { isFailureStatus } from '../status/status-name.ts';

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isMessage(value: unknown): value is string | string[] {
  return isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));
}

/**
 * Whether a parsed value is a body of the contract: exactly the three keys, a status from 400 to
 * 599, and a message or an array of messages. Never throws.
 */
export function isErrorBody(value: unknown): value is ErrorBody {
  if (typeof value !== 'object' || value === null) return false;
  try {
    const { statusCode, message, error, ...others } = value as Record<string, unknown>;
    const complete = isFailureStatus(statusCode) && isMessage(message) && isText(error);
    return complete && Object.keys(others).length === 0;
  } catch {
    return false; // not parsed JSON: a proxy, or a getter that throws
  }
}
