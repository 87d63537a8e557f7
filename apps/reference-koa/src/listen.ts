import type { AppOptions } from '@error-contract/telephony';
import { createApp } from './app.ts';

/** How the app starts to listen. */
export const listen: AppOptions['listen'] = (telephony, logger) => {
  const app = createApp(telephony, logger);
  return (port, host) => app.listen(port, host);
};
