import type { FastifyPluginAsync } from 'fastify';
import { parseJsonBodies } from '../plugins/json-body.ts';
import { refuseUnadmitted } from '../plugins/not-found.ts';
import { revalidateAnswers } from '../plugins/revalidate-answers.ts';
import { agentRoutes } from './agents.ts';
import { apiKeyRoutes } from './api-keys.ts';
import { callRoutes } from './calls.ts';
import { campaignRoutes } from './campaigns.ts';
import { leadRoutes } from './leads.ts';
import { phoneNumberRoutes } from './phone-numbers.ts';
import type { RouteOptions } from './route-options.ts';
import { telephonyConfigRoutes } from './telephony-config.ts';
import { uploadRoutes } from './uploads.ts';

const jsonRoutes: FastifyPluginAsync<RouteOptions> = async (app, options) => {
  parseJsonBodies(app);
  app.register(apiKeyRoutes, { ...options, prefix: '/api-keys' });
  app.register(agentRoutes, { ...options, prefix: '/agents' });
  app.register(phoneNumberRoutes, { ...options, prefix: '/phone-numbers' });
  app.register(campaignRoutes, { ...options, prefix: '/campaigns' });
  app.register(leadRoutes, { ...options, prefix: '/campaigns/:id/leads' });
  app.register(callRoutes, options);
  app.register(telephonyConfigRoutes, { ...options, prefix: '/telephony-config' });
};

/** Routes of `/v1`: all of them need a key. */
export const v1Routes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  refuseUnadmitted(app);
  revalidateAnswers(app);
  app.register(jsonRoutes, { telephony });
  // Separate, because it takes forms and not JSON.
  app.register(uploadRoutes, { telephony, prefix: '/campaigns/:id/leads' });
};
