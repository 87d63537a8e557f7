import { responseOf } from '@error-contract/client';
import { ApiError } from '@error-contract/core';
import { api } from './api.ts';

try {
  await api.get('/v1/agents/agt_1');
} catch (error) {
  if (!ApiError.is(error)) throw error; // there was no answer
  console.log(error.statusCode, error.messages, responseOf(error)?.requestId);
}
