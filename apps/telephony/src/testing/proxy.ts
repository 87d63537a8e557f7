import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a service and a server, and can fail in every way. */
export interface TcpProxy {
  /** The URL of the server, through the proxy. */
  readonly url: string;
  /** Ends every connection. New ones are passed on, as at the start. */
  cut(): void;
  /** Ends every connection, and new ones at once. */
  refuse(): void;
  /** Swallows every byte, of new connections too: a black hole. */
  swallow(): void;
  /** Ends a connection as soon as the service sends this text on it. */
  cutAt(text: string): void;
  close(): Promise<void>;
}

interface State {
  readonly sockets: Set<Socket>;
  mode: 'pass' | 'refuse' | 'swallow';
  fatal: string | undefined;
}

/** Joins a connection of the service with one to the server. */
function join(service: Socket, server: Socket, state: State): void {
  const end = () => {
    if (state.mode === 'swallow') return;
    for (const socket of [service, server]) socket.destroy();
  };
  for (const socket of [service, server]) {
    state.sockets.add(socket);
    socket.on('error', () => undefined).on('close', end);
  }
  server.on('data', (bytes) => state.mode === 'pass' && service.write(bytes));
  service.on('data', (bytes) => {
    if (state.fatal !== undefined && bytes.includes(state.fatal)) return end();
    if (state.mode === 'pass') server.write(bytes);
  });
}

function change(state: State, mode: State['mode']): void {
  state.mode = mode;
  state.fatal = undefined;
  if (mode === 'swallow') return;
  for (const socket of state.sockets) socket.destroy();
  state.sockets.clear();
}

/** Listens in front of the server of a URL. */
export async function createProxy(target: string): Promise<TcpProxy> {
  const { port, hostname } = new URL(target);
  const state: State = { sockets: new Set(), mode: 'pass', fatal: undefined };
  const listener = createServer((service) => {
    if (state.mode === 'refuse') service.destroy();
    else join(service, connect(Number(port), hostname), state);
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port: own } = listener.address() as AddressInfo;
  return {
    url: target.replace(`${hostname}:${port}`, `127.0.0.1:${own}`),
    cut: () => change(state, 'pass'),
    refuse: () => change(state, 'refuse'),
    swallow: () => change(state, 'swallow'),
    cutAt: (text) => {
      state.fatal = text;
    },
    close: async () => {
      change(state, 'refuse');
      listener.close();
      await once(listener, 'close');
    },
  };
}
