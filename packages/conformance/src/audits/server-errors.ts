import { galleryAudit } from '../audit/gallery.ts';
import { scenario, statusAudit } from '../audit/scenario.ts';
import { serverSentence } from '../audit/status-names.ts';
import { header } from '../http/message.ts';
import { hinted } from '../probe/hinted.ts';

const clause = 'contract, Statuses: 500';

/** Failures that are the fault of the service. */
export const serverErrorAudits = [
  statusAudit('EC-5XX-01', 'an unexpected failure', clause, hinted('serverError', 500)),
  scenario('EC-5XX-02 MUST answer 503 while a dependency is down', {
    clause: 'contract, Statuses: "Any other 4xx or 5xx"',
    status: [503],
    probes: [hinted('unavailable', 503)],
  }),
  galleryAudit(
    'EC-5XX-03 MUST say the fixed sentence of its status with every 5xx, and nothing else',
    {
      clause: 'contract, Statuses: "A 5xx always says its fixed sentence"',
      needs: 'serverError',
      about: ({ response, method }) => response.status >= 500 && method !== 'HEAD',
      problem({ response, body }) {
        const message = body?.message;
        return message === serverSentence(response.status)
          ? undefined
          : `message is ${JSON.stringify(message)}`;
      },
    },
  ),
  galleryAudit('EC-5XX-04 MUST send Retry-After in whole seconds where a 503 has one', {
    clause: 'contract, Headers: "503 where known"',
    needs: 'unavailable',
    about: ({ response }) => response.status === 503,
    problem({ response }) {
      const value = header(response, 'retry-after') ?? '0';
      return /^\d+$/.test(value) ? undefined : `Retry-After is ${value}`;
    },
  }),
];
