import { errorContract } from '@error-contract/koa';
import { isClientGone, logFailure, type Telephony } from '@error-contract/telephony';
import Koa from 'koa';
import type { Logger } from 'pino';
import { admit } from './middlewares/admit.ts';
import { allowOrigins } from './middlewares/allow-origins.ts';
import { identifyRequests } from './middlewares/identify-requests.ts';
import { logRequests } from './middlewares/log-requests.ts';
import { refuseBadPaths } from './middlewares/refuse-bad-paths.ts';
import { revalidateAnswers } from './middlewares/revalidate-answers.ts';
import { parseQueries } from './parse-queries.ts';
import { agentRoutes } from './routes/agents.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { callRoutes } from './routes/calls.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { healthRoutes } from './routes/health.ts';
import { leadRoutes } from './routes/leads.ts';
import { pageRoutes } from './routes/pages.ts';
import { phoneNumberRoutes } from './routes/phone-numbers.ts';
import { telephonyConfigRoutes } from './routes/telephony-config.ts';
import type { AppState } from './state.ts';

const routers = [
  healthRoutes,
  pageRoutes,
  apiKeyRoutes,
  agentRoutes,
  phoneNumberRoutes,
  campaignRoutes,
  leadRoutes,
  callRoutes,
  telephonyConfigRoutes,
];

/** Creates the reference API on Koa. */
export function createApp(
  telephony: Telephony,
  logger: Logger,
  corsOrigins: readonly string[] = [],
): Koa<AppState> {
  const app = new Koa<AppState>();
  parseQueries(app);
  errorContract(app, {
    onError: (error, { ctx }) => logFailure(logger, error, ctx?.state.requestId),
  });
  // What got no response. Koa prints it, and also that a client left.
  app.on('error', (err) => {
    if (!isClientGone(err)) logger.error({ err }, 'no response');
  });
  app.use(identifyRequests);
  app.use(logRequests(logger));
  if (corsOrigins.length > 0) app.use(allowOrigins(corsOrigins));
  app.use(refuseBadPaths);
  // Before the routes, so that an unknown route under /v1 needs a key and counts too.
  app.use(admit(telephony));
  app.use(revalidateAnswers);
  for (const createRouter of routers) app.use(createRouter(telephony).routes());
  return app;
}
