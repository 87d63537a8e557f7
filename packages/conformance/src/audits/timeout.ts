import { scenario } from '../audit/scenario.ts';
import { noHint } from '../probe/sample.ts';
import type { Probe } from '../probe/target.ts';
import { toSample } from '../probe/to-sample.ts';

const halfHeaders: Probe = {
  name: 'headers that never end',
  needs: 'requestTimeout',
  async send(target) {
    const hint = target.config.provoke?.requestTimeout;
    if (!hint) return noHint('requestTimeout');
    const { authority, prefix } = target.endpoint;
    const head = `${hint.method ?? 'GET'} ${prefix}${hint.path} HTTP/1.1\r\nHost: ${authority}\r\n`;
    const timeout = hint.waitMs ?? target.timeout;
    const result = await target.sendBytes(Buffer.from(head), { awaitClose: true, timeout });
    return toSample('headers that never end', 'GET', result);
  },
};

/** Requests that never end. */
export const timeoutAudits = [
  scenario('EC-TIME-01 MUST answer a request that does not arrive in time with 408', {
    clause: 'wire, Rules, 9: "ERR_HTTP_REQUEST_TIMEOUT 408"',
    status: [408],
    probes: [halfHeaders],
  }),
];
