import { errorFromResponse } from '@error-contract/client';
import { NotFoundError, toResponse } from '@error-contract/core';

const response = toResponse(new NotFoundError('Agent not found'));
const url = 'https://api.example.com/agents/agt_1';
const error = await errorFromResponse(response, { method: 'DELETE', url, tries: 2 });
console.log(error?.response.method, error?.response.url, error?.response.tries); // DELETE https://api.example.com/agents/agt_1 2
