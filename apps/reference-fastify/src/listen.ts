import type { AppOptions } from '@error-contract/telephony';
import { createApp } from './app.ts';

/** Says how the app starts to listen, for whoever runs it. */
export const listen: AppOptions['listen'] = async (telephony, logger) => {
  const app = await createApp(telephony, logger);
  return async (port, host) => {
    await app.listen({ port, host });
    return app.server;
  };
};
