import { errorContract } from '@error-contract/express';
import { logFailure, parseQuery, type Telephony } from '@error-contract/telephony';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { admit } from './middlewares/admit.ts';
import { allowOrigins } from './middlewares/allow-origins.ts';
import { identifyRequests } from './middlewares/identify-requests.ts';
import { ignoreLeftClients } from './middlewares/ignore-left-clients.ts';
import { logRequests } from './middlewares/log-requests.ts';
import { refuseBadPaths } from './middlewares/refuse-bad-paths.ts';
import { refuseOptions } from './middlewares/refuse-options.ts';
import { agentRoutes } from './routes/agents.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { callRoutes } from './routes/calls.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { healthRoutes } from './routes/health.ts';
import { leadRoutes } from './routes/leads.ts';
import { pageRoutes } from './routes/pages.ts';
import { phoneNumberRoutes } from './routes/phone-numbers.ts';
import { telephonyConfigRoutes } from './routes/telephony-config.ts';

function mountRoutes(app: Express, telephony: Telephony): void {
  app.use(healthRoutes(telephony));
  app.use(pageRoutes());
  app.use('/v1/api-keys', apiKeyRoutes(telephony));
  app.use('/v1/agents', agentRoutes(telephony));
  app.use('/v1/phone-numbers', phoneNumberRoutes(telephony));
  app.use('/v1/campaigns', campaignRoutes(telephony), leadRoutes(telephony));
  app.use('/v1', callRoutes(telephony));
  app.use('/v1/telephony-config', telephonyConfigRoutes(telephony));
}

/** Creates the reference API on Express. */
export function createApp(
  telephony: Telephony,
  logger: Logger,
  corsOrigins: readonly string[] = [],
): Express {
  const app = express();
  app.disable('x-powered-by');
  // Express would give one to errors and to new things, too, and decides otherwise who has it already.
  app.disable('etag');
  app.set('query parser', parseQuery);
  errorContract(app, {
    onError: (error, { res }) => logFailure(logger, error, res?.locals.requestId),
  });
  app.use(identifyRequests, logRequests(logger));
  if (corsOrigins.length > 0) app.use(allowOrigins(corsOrigins));
  app.use(refuseBadPaths);
  // Before the routes, so that an unknown route under /v1 needs a key and counts too.
  app.use('/v1', admit(telephony));
  app.use(refuseOptions);
  mountRoutes(app, telephony);
  app.use(ignoreLeftClients);
  return app;
}
