import { failureNames, successNames } from './status-table.ts';

/** A registered status of a failure: every 4xx and 5xx that has a name. */
export type FailureStatus = keyof typeof failureNames;

/** Whether a value is the status of a failure: an integer from 400 to 599 (WIRE.md, "Promised"). */
export function isFailureStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 400 && value <= 599;
}

const names = /* @__PURE__ */ new Map(Object.entries(failureNames));

/** Returns the name of a status from 400 to 599; an unregistered one gets the name of 400 or 500. */
export function failureName(code: number): string {
  return names.get(`${code}`) ?? failureNames[code < 500 ? 400 : 500];
}

/**
 * Returns the short HTTP name of a status, the `error` of the contract.
 *
 * An unregistered status gets the name of its class (`499` is `Bad Request`). Anything that is
 * neither a failure nor a documented success (200, 201, 304) gets the name of 500, because such a
 * failure is sent as a 500.
 */
export function statusName(code: number): string {
  if (Object.hasOwn(successNames, code)) return successNames[code as keyof typeof successNames];
  return failureName(isFailureStatus(code) ? code : 500);
}
