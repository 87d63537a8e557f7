import { ValidationError } from '@error-contract/core';
import { api } from './api.ts';

try {
  await api.post('/v1/campaigns', { name: 'Spring', from_phone_number: '9876543210' });
} catch (error) {
  if (!(error instanceof ValidationError)) throw error;
  for (const message of error.messages) {
    const [field] = message.split(/:? /, 1);
    console.log(`${field}: ${message}`); // such as below the input of that name
  }
}
