import { EventEmitter } from 'node:events';

export const createStore = () => ({
  backlog: 0,
  live: new EventEmitter(),
  orders: new Map([['1', { id: '1', item: 'lamp', count: 1, state: 'open' }]]),
  payments: [],
  tokens: new Map([['demo', { id: 'demo' }]]),
});
