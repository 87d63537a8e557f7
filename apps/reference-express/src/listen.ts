import type { AppOptions } from '@error-contract/telephony';
import { createApp } from './app.ts';

/** How the app starts to listen. */
export const listen: AppOptions['listen'] = (telephony, logger, corsOrigins) => {
  const app = createApp(telephony, logger, corsOrigins);
  return (port, host) => app.listen(port, host);
};
