import { defineErrors } from '@error-contract/core';

/** For an agent in a path: it is missing or another organization's, and the client cannot tell which. */
export const agentMissing = defineErrors({ 404: 'Agent not found' });

/** For an agent that cannot be deleted now. */
export const agentInUse = defineErrors({
  409: 'Agent is assigned to an active campaign and cannot be deleted',
});
