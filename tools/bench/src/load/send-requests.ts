import { connect, type Socket } from 'node:net';
import { createAnswerCounter } from './count-answers.ts';
import { type Probe, toBytes } from './probe.ts';

const connections = 40;
/** After this time a service hangs, or sends another status. */
const patienceMs = 60_000;

interface Work {
  toSend: number;
  readonly port: number;
  readonly probe: Probe;
  readonly request: Buffer;
  readonly sockets: Set<Socket>;
}

/** Sends the next request; false if there is none left. */
function sendNext(socket: Socket, work: Work): boolean {
  if (work.toSend <= 0) return false;
  work.toSend -= 1;
  socket.write(work.request);
  return true;
}

/**
 * Sends on one connection, one request at a time, until none is left. False if the
 * service closed it with a response: requests after that must be sent again.
 */
function sendOn(socket: Socket, work: Work): Promise<boolean> {
  const count = createAnswerCounter(work.probe.status);
  let isAnswered = false;
  let isBusy = sendNext(socket, work);
  return new Promise((resolve, reject) => {
    if (!isBusy) return resolve(true);
    socket.on('data', (chunk) => {
      if (count(chunk) === 0) return;
      isAnswered = true;
      isBusy = sendNext(socket, work);
      if (!isBusy) resolve(true);
    });
    socket.on('error', () => {}); // `close` follows
    socket.on('close', () => {
      if (!isAnswered) return reject(new Error('The service closed a connection'));
      if (isBusy) work.toSend += 1;
      resolve(!isBusy);
    });
  });
}

async function sendInTurn(work: Work): Promise<void> {
  for (let isDone = false; !isDone; ) {
    const socket = connect(work.port, '127.0.0.1');
    work.sockets.add(socket);
    isDone = await sendOn(socket, work);
    socket.destroy();
    work.sockets.delete(socket);
  }
}

/**
 * Keeps this process awake until it is stopped. A service that writes to a sleeping client
 * pays for waking it, and the client of a slow service sleeps more often: a slow service would pay twice.
 */
function stayAwake(): () => void {
  let isAwake = true;
  const turn = () => {
    if (isAwake) setImmediate(turn);
  };
  turn();
  return () => {
    isAwake = false;
  };
}

/**
 * Sends this many requests over kept connections, one at a time on each, and waits for the responses.
 * @throws {Error} unless all responses have the probe's status
 */
export async function sendRequests(port: number, probe: Probe, amount: number): Promise<void> {
  const work = { toSend: amount, port, probe, request: toBytes(probe), sockets: new Set<Socket>() };
  const stop = () => {
    for (const socket of work.sockets) socket.destroy();
  };
  const timer = setTimeout(stop, patienceMs);
  const sleep = stayAwake();
  try {
    await Promise.all(Array.from({ length: connections }, () => sendInTurn(work)));
  } catch (cause) {
    const what = `${probe.method ?? 'GET'} ${probe.path} was not answered with ${probe.status}`;
    throw new Error(`${what}; ${work.toSend} of ${amount} were not sent`, { cause });
  } finally {
    clearTimeout(timer);
    sleep();
    stop();
  }
}
