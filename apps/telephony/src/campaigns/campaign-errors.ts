import { defineErrors } from '@error-contract/core';

/** For a campaign in a path that is missing or another organization's. */
export const campaignMissing = defineErrors({ 404: 'Campaign not found' });

/** For a request that the status of a campaign forbids. */
export const campaignForbids = defineErrors({ 409: 'Campaign cannot be changed in its status' });

/** For leads of a campaign that is over. */
export const campaignTakesNoLeads = defineErrors({ 409: 'Campaign is over and cannot take leads' });
