import { call } from './call.js';

const first = await call('GET', '/v1/call-logs');
const headers = { 'if-none-match': first.headers.get('etag') };
const again = await call('GET', '/v1/call-logs', { headers });
const logs = again.status === 304 ? first.data : again.data;
console.log(first.status, again.status, logs.data.length > 0);
