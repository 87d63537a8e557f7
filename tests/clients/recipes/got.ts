import { errorFromThrown } from '@error-contract/client';
import got from 'got';

export const api = got.extend({
  hooks: { beforeError: [async (error) => (await errorFromThrown(error)) ?? error] },
});
