import type { AppOptions } from '@error-contract/telephony';
import { createApp } from './app.ts';

/** How the app starts to listen. */
export const listen: AppOptions['listen'] = async (telephony, logger, corsOrigins) => {
  const app = await createApp(telephony, logger, corsOrigins);
  return async (port, host) => {
    await app.listen({ port, host });
    return app.server;
  };
};
