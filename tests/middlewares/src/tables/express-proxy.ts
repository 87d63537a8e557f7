import type { Table } from '../check.ts';
import { gatewayRows, successes, upstreamRows } from './proxies.ts';

export const proxy: Table = {
  fails: [
    ...upstreamRows,
    ['nobody listens', { path: '/down/x?secret=1' }, { status: 504 }],
    ['no HTTP', { path: '/odd/x' }, { status: 502 }],
    ['it hangs up', { path: '/up/reset' }, { status: 504 }],
    ['it does not answer', { path: '/impatient/hang' }, { status: 504 }],
    ['HEAD, nobody listens', { method: 'HEAD', path: '/down/x' }, { status: 504 }],
  ],
  same: successes,
};

export const gateway: Table = { fails: upstreamRows, kept: gatewayRows, same: successes };
