export { guardServer } from './node/guard-server.ts';
