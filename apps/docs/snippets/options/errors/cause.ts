import { ConflictError } from '@error-contract/core';

try {
  throw new Error('duplicate key value violates unique constraint "agents_name"');
} catch (thrown) {
  const error = new ConflictError('The name is taken', { cause: thrown });
  console.log(JSON.stringify(error)); // {"statusCode":409,"message":"The name is taken","error":"Conflict"}
  console.log(error.cause === thrown); // true
}
