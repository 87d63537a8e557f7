import { ApiError, call } from './call.js';

try {
  const body = { name: 'Spring', from_phone_number: '9876543210' };
  await call('POST', '/v1/campaigns', { body });
} catch (error) {
  if (!(error instanceof ApiError) || error.status !== 400) throw error;
  for (const message of error.messages) {
    const [field] = message.split(/:? /, 1);
    console.log(`${field}: ${message}`); // such as below the input of that name
  }
}
