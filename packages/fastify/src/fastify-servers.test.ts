import dns, { type LookupOptions } from 'node:dns';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import Fastify from 'fastify';
import { afterEach, expect, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const addresses = ['127.0.0.1', '127.0.0.2'];

/** A machine that knows two addresses for `localhost`: Fastify opens a server for each. */
function knowTwoAddresses(): void {
  const lookup = (host: string, ...args: unknown[]) => {
    const done = args.pop() as (...found: unknown[]) => void;
    const known = host === 'localhost' ? addresses : [host];
    if ((args[0] as LookupOptions | undefined)?.all) {
      const all = known.map((address) => ({ address, family: 4 }));
      done(null, all);
    } else done(null, known[0], 4);
  };
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as never);
}

test("what no parser takes, on each of Fastify's servers", async () => {
  knowTwoAddresses();
  const onError = vi.fn();
  const app = Fastify();
  app.register(errorContract, { onError });
  await app.listen({ port: 0, host: 'localhost' });
  expect(app.addresses()).toHaveLength(2);
  const { port } = app.server.address() as AddressInfo;
  for (const host of addresses) {
    const socket = connect(port, host);
    socket.write('garbage\r\n\r\n');
    expect((await text(socket)).split('\r\n\r\n')[1]).toBe(
      '{"statusCode":400,"message":"The request is not valid HTTP","error":"Bad Request"}',
    );
  }
  expect(onError).toHaveBeenCalledTimes(2);
  await app.close();
});
