import { bodies } from './body-requests.ts';
import { headers } from './header-requests.ts';
import type { RequestRow } from './request-row.ts';
import { nested, routes } from './route-requests.ts';

/** Requests whose answers are the same whatever serves them, but for what `only` names. */
export const requestRows: readonly RequestRow[] = [...bodies, ...routes, ...nested, ...headers];
