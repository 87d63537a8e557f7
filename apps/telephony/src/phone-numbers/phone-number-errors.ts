import { defineErrors } from '@error-contract/core';

/** For a phone number in a path that is missing or another organization's. */
export const phoneNumberMissing = defineErrors({ 404: 'Phone number not found' });

/** For a phone number that is added twice. */
export const phoneNumberTaken = defineErrors({
  409: 'Phone number already exists in this organization',
});
