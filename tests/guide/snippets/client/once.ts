import { randomUUID } from 'node:crypto';
import { api } from './api.ts';

const order = { agent_id: 'agt_acme_support', to_phone_number: '+919876543210' };
const idempotencyKey = randomUUID(); // stored with the order, before it is sent

const first = await api.post<{ id: string }>('/v1/calls', order, { idempotencyKey });
const again = await api.post<{ id: string }>('/v1/calls', order, { idempotencyKey });
console.log(first.id === again.id);
