import type { AppOptions } from '@error-contract/telephony';
import { createApp } from './app.ts';

/** Says how the app starts to listen, for whoever runs it. */
export const listen: AppOptions['listen'] = (telephony, logger) => {
  const app = createApp(telephony, logger);
  return (port, host) => app.listen(port, host);
};
