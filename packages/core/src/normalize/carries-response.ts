import { isObject, read } from '../guard/read.ts';

/** Whether an error has a `response`, as those of axios, ky, got, superagent and our client do. */
export function carriesResponse(thrown: object): boolean {
  return isObject(read(thrown, 'response'));
}
