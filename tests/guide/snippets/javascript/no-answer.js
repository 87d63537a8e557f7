import { ApiError, call } from './call.js';

try {
  await call('POST', '/v1/agents', { body: { name: 'Ana' } });
} catch (error) {
  if (!(error instanceof ApiError) || error.status !== undefined) throw error;
  console.log('Ana may be there or not: look before you send it again');
}
