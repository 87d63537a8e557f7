import { defineErrors } from '@error-contract/core';

/** An agent that a path names: missing or another organization's, which nobody can tell apart. */
export const agentMissing = defineErrors({ 404: 'Agent not found' });

/** An agent that cannot be deleted now. */
export const agentInUse = defineErrors({
  409: 'Agent is assigned to an active campaign and cannot be deleted',
});

/** An agent that a body names, and that cannot make calls. */
export const agentUnusable = defineErrors({
  422: 'agent_id is not an agent of this organization',
});
