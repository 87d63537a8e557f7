import { parseArgs } from 'node:util';
import { type Config, isPort, readConfig } from '@error-contract/telephony';

/** The options of `start`. */
export interface Options extends Config {
  /** Stop after the walk. The exit code says whether everything was as expected. */
  readonly once: boolean;
  /** Write logs at once, even between the lines of the table. */
  readonly verbose: boolean;
  /** The port of the page; 0 takes a free one. */
  readonly pagePort: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** By default the port before the first app's: 3000. */
function readPagePort(env: Environment, port: number): number {
  const given = env.PAGE_PORT || String(Math.max(0, port - 1));
  if (!isPort(given)) throw new Error('PAGE_PORT must be an integer from 0 to 65535');
  const pagePort = Number(given);
  const isTaken = port > 0 && pagePort >= port && pagePort <= port + 2;
  if (isTaken)
    throw new Error('PAGE_PORT must not be a port of the apps: PORT and the two after it');
  return pagePort;
}

/**
 * Reads the command line and the environment. PORT is the port of the first app, 3001 by default;
 * PAGE_PORT that of the page; the apps log warnings and errors unless LOG_LEVEL says otherwise.
 * @throws {Error} that names what is wrong
 */
export function readOptions(args: readonly string[], env: Environment): Options {
  const { values } = parseArgs({ args: [...args], options: { once: { type: 'boolean' } } });
  const config = readConfig({ ...env, LOG_LEVEL: env.LOG_LEVEL || 'warn' }, { port: 3001 });
  if (config.port > 65_533)
    throw new Error('PORT must be at most 65533: the apps need three ports');
  const pagePort = readPagePort(env, config.port);
  return { ...config, once: values.once ?? false, verbose: Boolean(env.LOG_LEVEL), pagePort };
}
