import { fieldErrors, ValidationError } from '@error-contract/core';

const error = new ValidationError(['name is required', 'leads.0.phone_number must be a string']);
const sorted = fieldErrors(error, { fields: ['name', 'leads'] });
console.log(sorted.get('leads')?.[0]); // 0.phone_number must be a string
