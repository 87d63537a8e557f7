// Uses the portable entries after a bundler, in a browser, a worker or Node.
import { ApiError, apiErrorFromBody, NotFoundError, toResponse } from '@error-contract/core';
import { isE164 } from '@error-contract/core/e164';

async function consume() {
  const body = { statusCode: 404, message: 'Agent not found', error: 'Not Found' };
  const error = apiErrorFromBody(body);
  const response = toResponse(new Error('a secret'));
  return {
    isKnown: error instanceof NotFoundError && ApiError.is(error),
    name: error.name,
    body: JSON.parse(JSON.stringify(error)),
    hidden: await response.json(),
    phone: [isE164('+919876543210'), isE164('9876543210')],
  };
}

consume().then((result) => {
  const text = JSON.stringify(result);
  if (globalThis.document) document.body.textContent = text;
  else console.log(text);
});
