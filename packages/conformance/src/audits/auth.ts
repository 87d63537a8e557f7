import { type AnsweredSample, galleryAudit } from '../audit/gallery.ts';
import { scenario, statusAudit } from '../audit/scenario.ts';
import { headerValues } from '../http/message.ts';
import { hinted } from '../probe/hinted.ts';

const clause = 'contract, Statuses: "401: API key missing, malformed, revoked or expired"';
const challenge = 'contract, Headers: WWW-Authenticate; RFC 6750, 3';

const isBearer = /(?:^|,\s*)bearer(?:\s|,|$)/i;
const is401 = ({ response }: AnsweredSample) => response.status === 401;

function challenges({ response }: Pick<AnsweredSample, 'response'>): string {
  return headerValues(response, 'www-authenticate').join(', ');
}

function challengeProblem(wanted: RegExp) {
  return (sample: AnsweredSample) => {
    const found = challenges(sample);
    return wanted.test(found) ? undefined : `WWW-Authenticate is ${found || 'missing'}`;
  };
}

function withAuthorization(name: string, authorization: string) {
  return hinted(
    'missingKey',
    401,
    (parts, target) => ({
      ...parts,
      headers: { ...parts.headers, authorization: authorization.replace('MARKER', target.marker) },
    }),
    name,
  );
}

const missing = hinted('missingKey', 401);
const invalid = hinted('invalidKey', 401);

/** API keys that are missing or wrong. */
export const authAudits = [
  statusAudit('EC-AUTH-01', 'a missing key', clause, missing),
  statusAudit('EC-AUTH-02', 'a malformed key', clause, hinted('malformedKey', 401)),
  statusAudit('EC-AUTH-03', 'an invalid key', clause, invalid),
  galleryAudit('EC-AUTH-04 MUST send a Bearer challenge in WWW-Authenticate with every 401', {
    clause: challenge,
    needs: 'missingKey',
    about: is401,
    problem: challengeProblem(isBearer),
  }),
  galleryAudit('EC-AUTH-05 MUST NOT name an error in the challenge where no key was sent', {
    clause: `${challenge}.1`,
    needs: 'missingKey',
    about: (sample) => is401(sample) && sample.name === missing.name,
    problem(sample) {
      return /error\s*=/i.test(challenges(sample)) ? challenges(sample) : undefined;
    },
  }),
  galleryAudit(
    'EC-AUTH-06 MUST say error="invalid_token" in the challenge to a key that is not valid',
    {
      clause: `${challenge}.1`,
      needs: 'invalidKey',
      about: (sample) =>
        is401(sample) && sample.name === invalid.name && isBearer.test(challenges(sample)),
      problem: challengeProblem(/error="invalid_token"/),
    },
  ),
  scenario('EC-AUTH-07 MUST answer Authorization headers of any form with 401', {
    clause,
    status: [401],
    like: missing,
    probes: [
      withAuthorization('Bearer and nothing', 'Bearer'),
      withAuthorization('two tokens', 'Bearer MARKER MARKER'),
      withAuthorization('bytes above ASCII', 'Bearer \xff\xfeMARKER'),
      withAuthorization('a key of 4 KiB', `Bearer MARKER:${'a'.repeat(4096)}`),
      withAuthorization('names of properties', 'Bearer __proto__:constructor'),
    ],
  }),
];
