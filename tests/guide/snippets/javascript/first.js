import { ApiError, call } from './call.js';

try {
  await call('GET', '/v1/agents/agt_1');
} catch (error) {
  if (!(error instanceof ApiError)) throw error; // a mistake of ours
  console.log(error.status, error.messages, error.requestId);
}
