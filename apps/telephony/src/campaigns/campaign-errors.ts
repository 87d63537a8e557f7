import { defineErrors } from '@error-contract/core';

/** A campaign that a path names: missing or another organization's. */
export const campaignMissing = defineErrors({ 404: 'Campaign not found' });

/** What the status of a campaign forbids. */
export const campaignForbids = defineErrors({ 409: 'Campaign cannot be changed in its status' });
