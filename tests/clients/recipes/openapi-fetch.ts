import { errorFromResponse } from '@error-contract/client';
import type { Middleware } from 'openapi-fetch';

/** For `createClient<paths>({ baseUrl }).use(errors)`. */
export const errors: Middleware = {
  async onResponse({ request, response }) {
    const error = await errorFromResponse(response, { method: request.method });
    if (error) throw error;
  },
};
