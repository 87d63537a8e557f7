import { type AnsweredSample, galleryAudit } from '../audit/gallery.ts';
import { scenario, statusAudit, successes } from '../audit/scenario.ts';
import { header } from '../http/message.ts';
import { hinted } from '../probe/hinted.ts';
import type { Sample } from '../probe/sample.ts';

const clause = 'contract, Headers: X-RateLimit-Limit, -Remaining, -Reset (Unix seconds)';
const names = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
const YEAR_SECONDS = 366 * 24 * 3600;

const is429 = ({ response }: AnsweredSample) => response.status === 429;
const limited = hinted('rateLimited', 429);
const ok = hinted('ok', 200, (parts) => parts, 'ok, for its rate limit');

/** Hints whose failures come after the key was accepted. */
const afterTheKey = new Set([
  'invalidField',
  'invalidFields',
  'forbidden',
  'notFound',
  'conflict',
  'unprocessable',
  'serverError',
  'rateLimited',
]);

function missingHeader({ response }: Pick<Sample, 'response'>): string | undefined {
  const name = names.find(
    (candidate) => !/^\d+$/.test((response && header(response, candidate)) ?? ''),
  );
  return name && `${name} is ${(response && header(response, name)) ?? 'missing'}`;
}

/** Rate limits. The headers are judged only where the config says that there is a limit. */
export const rateAudits = [
  statusAudit('EC-RATE-01', 'a request above the rate limit', 'contract, Statuses: 429', limited),
  galleryAudit('EC-RATE-02 MUST send Retry-After in whole seconds with every 429', {
    clause: 'contract, Headers: "Retry-After seconds: 429"',
    needs: 'rateLimited',
    about: is429,
    problem({ response }) {
      const value = header(response, 'retry-after');
      return /^\d+$/.test(value ?? '') ? undefined : `Retry-After is ${value ?? 'missing'}`;
    },
  }),
  galleryAudit('EC-RATE-03 MUST send X-RateLimit headers with a failure whose key is known', {
    clause: `${clause}: "errors included"`,
    onlyWith: 'rateLimited',
    about: ({ name, response }) => afterTheKey.has(name) && response.status !== 401,
    problem: missingHeader,
  }),
  scenario('EC-RATE-04 MUST send them with a success, Remaining not above Limit', {
    clause,
    onlyWith: 'rateLimited',
    status: successes,
    probes: [ok],
    also: (sample) => missingHeader(sample) ?? remainingProblem(sample),
  }),
  galleryAudit('EC-RATE-05 MUST say X-RateLimit-Remaining: 0 with a 429', {
    clause,
    needs: 'rateLimited',
    about: is429,
    problem({ response }) {
      const value = header(response, 'x-ratelimit-remaining');
      return value === undefined || value === '0' ? undefined : `Remaining is ${value}`;
    },
  }),
  galleryAudit('EC-RATE-06 MUST say in X-RateLimit-Reset, as Unix seconds, when the limit ends', {
    clause,
    needs: 'rateLimited',
    about: is429,
    problem({ response }) {
      const ahead =
        Number(header(response, 'x-ratelimit-reset') ?? Date.now() / 1000) - Date.now() / 1000;
      const right = ahead > -60 && ahead < YEAR_SECONDS;
      return right ? undefined : `Reset is ${Math.round(ahead)} seconds from now`;
    },
  }),
];

function remainingProblem({ response }: Sample): string | undefined {
  if (!response) return undefined;
  const [limit, remaining] = names.map((name) => Number(header(response, name)));
  return (remaining ?? 0) > (limit ?? 0) ? `Remaining ${remaining} of ${limit}` : undefined;
}
