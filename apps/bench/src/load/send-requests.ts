import { connect, type Socket } from 'node:net';
import { createAnswerCounter } from './count-answers.ts';
import { type Probe, toBytes } from './probe.ts';

const connections = 40;
/** Beyond this a service hangs, or answers with another status. */
const patienceMs = 60_000;

interface Shared {
  toSend: number;
  readonly probe: Probe;
  readonly request: Buffer;
}

/** Sends on one connection, one at a time, until there is nothing left to send. */
function sendOn(socket: Socket, shared: Shared): Promise<void> {
  const count = createAnswerCounter(shared.probe.status);
  return new Promise((resolve, reject) => {
    const next = () => {
      if (shared.toSend <= 0) return resolve();
      shared.toSend -= 1;
      socket.write(shared.request);
    };
    socket.on('data', (chunk) => {
      for (let answers = count(chunk); answers > 0; answers -= 1) next();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The service closed a connection')));
    next();
  });
}

/**
 * Sends so many requests over kept connections, one at a time on each, and waits for the answers.
 * @throws {Error} where not all were answered with the probe's status
 */
export async function sendRequests(port: number, probe: Probe, amount: number): Promise<void> {
  const shared = { toSend: amount, probe, request: toBytes(probe) };
  const sockets = Array.from({ length: connections }, () => connect(port, '127.0.0.1'));
  const timer = setTimeout(() => {
    for (const socket of sockets) socket.destroy();
  }, patienceMs);
  try {
    await Promise.all(sockets.map((socket) => sendOn(socket, shared)));
  } catch (cause) {
    const what = `${probe.method ?? 'GET'} ${probe.path} was not answered with ${probe.status}`;
    throw new Error(`${what}; ${shared.toSend} of ${amount} were not sent`, { cause });
  } finally {
    clearTimeout(timer);
    for (const socket of sockets) socket.destroy();
  }
}
