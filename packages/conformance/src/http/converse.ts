import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Conversation } from './conversation.ts';
import type { Endpoint } from './endpoint.ts';
import type { Exchange, ExchangeOptions } from './exchange.ts';

/** Opens one connection, sends `request` as it is and reads until the responses are complete. Never rejects. */
export function converse(
  endpoint: Endpoint,
  request: Buffer,
  options: ExchangeOptions,
): Promise<Exchange> {
  return new Promise((resolve) => {
    const socket = open(endpoint);
    new Conversation(socket, request, options, resolve).start(endpoint.tls);
  });
}

function open({ host, port, tls, insecure }: Endpoint): Socket {
  // allowHalfOpen: the server's FIN must not end a request that is still being written.
  if (!tls) return connectTcp({ host, port, allowHalfOpen: true, noDelay: true });
  const servername = isIP(host) ? {} : { servername: host };
  const options = { host, port, rejectUnauthorized: !insecure, allowHalfOpen: true, ...servername };
  return connectTls(options);
}
