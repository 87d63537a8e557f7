import { has, isObject, read, readString } from '@error-contract/core/adapter';

/** What Next puts into `digest` where it steers itself: it redirects, or says why a route is dynamic. */
const nextWords =
  /^(?:NEXT_REDIRECT;|DYNAMIC_SERVER_USAGE$|BAILOUT_TO_CLIENT_SIDE_RENDERING$|HANGING_PROMISE_REJECTION$|NEXT_PRERENDER_INTERRUPTED$|NEXT_STATIC_GEN_BAILOUT$)/;

/** SvelteKit redirects with an object that is no error. */
function isRedirect(thrown: object): boolean {
  const status = read(thrown, 'status');
  if (typeof status !== 'number' || status < 300 || status > 308) return false;
  return !has(thrown, 'stack') && typeof read(thrown, 'location') === 'string';
}

/** Whether a value is thrown for the framework around the handler, and is no failure. */
export function isSteering(thrown: unknown): boolean {
  if (!isObject(thrown)) return false;
  return nextWords.test(readString(thrown, 'digest') ?? '') || isRedirect(thrown);
}
