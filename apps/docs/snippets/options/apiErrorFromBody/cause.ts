import { apiErrorFromBody } from '@error-contract/core';

const body = { statusCode: 409, message: 'The agent is in use', error: 'Conflict' };
const error = apiErrorFromBody(body, { cause: new Error('the call of the worker') });
console.log(String(error?.cause)); // Error: the call of the worker
