import { NetworkError, TimeoutError, UnexpectedResponseError } from '@error-contract/client';
import { api } from './api.ts';

try {
  await api.post('/v1/agents', { name: 'Ana' });
} catch (error) {
  if (error instanceof NetworkError || error instanceof TimeoutError) {
    console.log('Ana may be there or not: look before you send it again');
  } else if (error instanceof UnexpectedResponseError) {
    console.log('Ana is there, and what came back was not readable');
  } else throw error;
}
