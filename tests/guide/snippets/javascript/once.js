import { randomUUID } from 'node:crypto';
import { call } from './call.js';

const body = { agent_id: 'agt_acme_support', to_phone_number: '+919876543210' };
const idempotencyKey = randomUUID(); // stored with the order, before it is sent

const first = await call('POST', '/v1/calls', { body, idempotencyKey });
const again = await call('POST', '/v1/calls', { body, idempotencyKey });
console.log(first.data.id === again.data.id);
