import { ValidationError } from '@error-contract/core';

const error = new ValidationError(['name is required'], { statusCode: 422 });
console.log(error.statusCode, error.error); // 422 Unprocessable Entity
