import { bodies } from './body-requests.ts';
import { headers } from './header-requests.ts';
import type { RequestRow } from './request-row.ts';
import { nested, routes } from './route-requests.ts';

const rows: readonly RequestRow[] = [...bodies, ...routes, ...nested, ...headers];

/** Requests that every framework answers alike, except where `only` says otherwise. */
export const requestRows = rows.map(([name, request, expected, only]) => ({
  name,
  request,
  expected,
  only,
}));
