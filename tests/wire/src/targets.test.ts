import { expectResponses, said } from '@error-contract/harness/expect-contract';
import { exchange } from '@error-contract/harness/request';
import { describe, test } from 'vitest';
import { portOf, servicesIn } from './service.ts';

/** Targets that the HTTP parser takes, and that are no URLs. */
const targets = ['http://[::1/ok', 'http://[::1]:x/nowhere'];

describe.each(servicesIn())('$name', (service) => {
  test.each(targets)('a target that is no URL: %s', async (target) => {
    const bytes = `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    const { responses } = await exchange(portOf(service, 'contract'), bytes);
    expectResponses(responses, said(400, 'Request target is not a valid URL'));
  });
});
