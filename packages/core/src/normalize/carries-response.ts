import { isObject, read } from '../guard/read.ts';

/** Whether a value has what was answered in it: axios, ky, got, superagent, our own client. */
export function carriesResponse(thrown: object): boolean {
  return isObject(read(thrown, 'response'));
}
