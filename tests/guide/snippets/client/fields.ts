import { fieldErrors } from '@error-contract/client';
import { api } from './api.ts';

try {
  await api.post('/v1/campaigns', { name: 'Spring', from_phone_number: '9876543210' });
} catch (error) {
  const sorted = fieldErrors(error, { fields: ['name', 'agent_id', 'from_phone_number'] });
  if (sorted.size === 0) throw error; // there was no answer
  for (const [field, texts] of sorted) {
    console.log(`${field || 'form'}: ${texts.join('; ')}`); // such as below the input of that name
  }
}
