import { apiErrorFromBody } from '@error-contract/core';

const body = { statusCode: 429, message: 'Slow down', error: 'Too Many Requests' };
const error = apiErrorFromBody(body, { headers: { 'retry-after': '30' } });
console.log(error?.headers['retry-after']); // 30
