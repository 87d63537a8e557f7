import { errorFromThrown } from '@error-contract/client';
import ky from 'ky';

export const api = ky.create({
  hooks: { beforeError: [async ({ error }) => (await errorFromThrown(error)) ?? error] },
});
