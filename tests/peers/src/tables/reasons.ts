import type { Reason } from '../compare.ts';

const keys = ['statusCode', 'message', 'error'];
const fixed = 'An unexpected error occurred. If this persists, contact support.';

function isContractBody(text = ''): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return false;
    return Object.keys(value).sort().join() === keys.toSorted().join();
  } catch {
    return false;
  }
}

export const body: Reason = {
  text: 'It asserts the body of an error, which the contract replaces.',
  shows: ({ actual }) => isContractBody(actual),
};

export const bodyText: Reason = {
  text: 'It looks for a text in the body of an error, which the contract replaces.',
  shows: ({ actual, message }) => isContractBody(actual) || message.includes('{"statusCode":'),
};

export const hiddenMessage: Reason = {
  text: 'It asserts the message of a 5xx, which the contract hides.',
  shows: ({ actual }) => actual === fixed,
};

export const contentType: Reason = {
  text: 'It asserts the content type of an error, which is JSON.',
  shows: ({ actual, message }) =>
    [actual, message].some((text) => text?.includes('application/json; charset=utf-8')),
};

/** What is peculiar to a few tests: the failure holds this. */
export function peculiar(shown: string | RegExp, text: string): Reason {
  const pattern = typeof shown === 'string' ? { test: (t: string) => t.includes(shown) } : shown;
  return { text, shows: ({ message }) => pattern.test(message) };
}
