import { randomBytes } from 'node:crypto';
import type { ConformanceConfig, JsonRoute } from '../config/config.ts';
import { converse } from '../http/converse.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Exchange, ExchangeOptions } from '../http/exchange.ts';
import { type RequestParts, toRequestBytes } from '../http/request-bytes.ts';
import { findJsonRoute } from './find-json-route.ts';
import { isMissing, type Missing, type Need, type Sample } from './sample.ts';

/** After this many timeouts in a row we assume that the service hangs, and wait less. */
const PATIENCE = 3;
const IMPATIENT_MS = 300;
/** After this many we send nothing more: a run must end. */
const GIVE_UP = 20;

const MAX_DOCUMENT_BYTES = 4 * 1024 * 1024;

type SendOptions = Partial<ExchangeOptions>;

/** A request to a target. It is sent once per run, however many audits ask for it. */
export interface Probe {
  readonly name: string;
  readonly needs?: Need;
  /** A status below 400 may be right. */
  readonly maySucceed?: boolean;
  send(target: Target): Promise<Sample | Missing>;
}

/** The service under audit. Sends to it, and remembers the sample of every probe. */
export class Target {
  readonly endpoint: Endpoint;
  readonly config: ConformanceConfig;
  readonly timeout: number;
  /** A word that no service says by itself: a response that has it is an echo. */
  readonly marker = `ecm${randomBytes(6).toString('hex')}`;
  readonly #probes: readonly Probe[];
  readonly #samples = new Map<Probe, Promise<Sample | Missing>>();
  #jsonRoute: Promise<JsonRoute | Missing> | undefined;
  #timeouts = 0;

  constructor(
    endpoint: Endpoint,
    config: ConformanceConfig,
    timeout: number,
    probes: readonly Probe[],
  ) {
    this.endpoint = endpoint;
    this.config = config;
    this.timeout = timeout;
    this.#probes = probes;
  }

  /** Sends a request and waits for the server to close. */
  send(parts: RequestParts, options: SendOptions = {}): Promise<Exchange> {
    const bytes = toRequestBytes(parts, this.endpoint);
    return this.sendBytes(bytes, {
      methods: [parts.method ?? 'GET'],
      awaitClose: true,
      ...options,
    });
  }

  /** Sends exact bytes. */
  async sendBytes(bytes: Buffer, options: SendOptions = {}): Promise<Exchange> {
    if (this.#timeouts >= GIVE_UP) return givenUp(bytes);
    const hangs = this.#timeouts >= PATIENCE;
    const timeout = hangs ? Math.min(this.timeout, IMPATIENT_MS) : this.timeout;
    const result = await converse(this.endpoint, bytes, { timeout, ...options });
    this.#timeouts = result.ending === 'timeout' ? this.#timeouts + 1 : 0;
    return result;
  }

  /** Sends a probe, or returns its sample if it was sent before. */
  sample(probe: Probe): Promise<Sample | Missing> {
    const known = this.#samples.get(probe);
    if (known) return known;
    const sample = probe.send(this);
    this.#samples.set(probe, sample);
    return sample;
  }

  /** Samples every probe, one after the other; on request without those that may succeed. */
  async gallery(failuresOnly = false): Promise<Sample[]> {
    const samples: Sample[] = [];
    for (const probe of this.#probes) {
      if (failuresOnly && probe.maySucceed) continue;
      const sample = await this.sample(probe);
      if (!isMissing(sample)) samples.push(sample);
    }
    return samples;
  }

  #document(path: string): Promise<Exchange> {
    const headers = this.config.probeHeaders ?? {};
    return this.send({ path, headers }, { maxBytes: MAX_DOCUMENT_BYTES });
  }

  /** The JSON route of the config, or else of the service's own /openapi.json. */
  jsonRoute(): Promise<JsonRoute | Missing> {
    this.#jsonRoute ??= this.config.json
      ? Promise.resolve(this.config.json)
      : findJsonRoute((path) => this.#document(path));
    return this.#jsonRoute;
  }
}

function givenUp(request: Buffer): Exchange {
  const problem = `not sent: ${GIVE_UP} requests in a row got no response in time`;
  return { request, responses: [], rest: Buffer.alloc(0), ending: 'timeout', problem };
}
