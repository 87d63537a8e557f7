import { errorFromThrown } from '@error-contract/client';
import { ofetch } from 'ofetch';

export const api = ofetch.create({
  retry: 0, // ofetch repeats a 409, and asks no server how long to wait
  async onResponseError({ response, options, request }) {
    throw await errorFromThrown({ response, options, request });
  },
});
