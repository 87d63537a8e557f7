import { toResponse, UnauthorizedError } from '@error-contract/core';

const request = new Request('https://api.example.com/agents', {
  headers: { authorization: 'Bearer id:wrong' },
});
const response = toResponse(new UnauthorizedError(), { request });
console.log(response.headers.get('www-authenticate')); // Bearer error="invalid_token"
