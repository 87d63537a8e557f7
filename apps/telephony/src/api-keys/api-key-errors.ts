import { defineErrors } from '@error-contract/core';

/** For an API key in a path that is missing or another organization's. */
export const apiKeyMissing = defineErrors({ 404: 'API key not found' });
