import { type AnsweredSample, galleryAudit } from '../audit/gallery.ts';
import { scenario } from '../audit/scenario.ts';
import { headerValues } from '../http/message.ts';
import { hinted } from '../probe/hinted.ts';

const clause = 'contract, Statuses: "401: API key missing, malformed, revoked or expired"';
const challenge = 'contract, Headers: WWW-Authenticate; RFC 6750, 3';

const is401 = ({ response }: AnsweredSample) => response.status === 401;

function challenges({ response }: Pick<AnsweredSample, 'response'>): string {
  return headerValues(response, 'www-authenticate').join(', ');
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
  scenario({
    id: 'EC-AUTH-01',
    name: 'MUST answer a missing key with 401',
    clause,
    status: [401],
    probes: [missing],
  }),
  scenario({
    id: 'EC-AUTH-02',
    name: 'MUST answer a malformed key with 401',
    clause,
    status: [401],
    probes: [hinted('malformedKey', 401)],
  }),
  scenario({
    id: 'EC-AUTH-03',
    name: 'MUST answer an invalid key with 401',
    clause,
    status: [401],
    probes: [invalid],
  }),
  galleryAudit({
    id: 'EC-AUTH-04',
    name: 'MUST send a Bearer challenge in WWW-Authenticate with every 401',
    clause: challenge,
    needs: 'missingKey',
    about: is401,
    problem(sample) {
      const found = challenges(sample);
      const right = /(?:^|,\s*)bearer(?:\s|,|$)/i.test(found);
      return right ? undefined : `WWW-Authenticate is ${found || 'missing'}`;
    },
  }),
  galleryAudit({
    id: 'EC-AUTH-05',
    name: 'MUST NOT name an error in the challenge where no key was sent',
    clause: `${challenge}.1`,
    needs: 'missingKey',
    about: (sample) => is401(sample) && sample.name === missing.name,
    problem(sample) {
      return /error\s*=/i.test(challenges(sample)) ? challenges(sample) : undefined;
    },
  }),
  galleryAudit({
    id: 'EC-AUTH-06',
    name: 'MUST say error="invalid_token" in the challenge to a key that is not valid',
    clause: `${challenge}.1`,
    needs: 'invalidKey',
    about: (sample) => is401(sample) && sample.name === invalid.name,
    problem(sample) {
      const found = challenges(sample);
      return /error="invalid_token"/.test(found)
        ? undefined
        : `WWW-Authenticate is ${found || 'missing'}`;
    },
  }),
  scenario({
    id: 'EC-AUTH-07',
    name: 'MUST answer Authorization headers of any form with 401',
    clause,
    status: [401],
    probes: [
      withAuthorization('Bearer and nothing', 'Bearer'),
      withAuthorization('two tokens', 'Bearer MARKER MARKER'),
      withAuthorization('bytes above ASCII', 'Bearer \xff\xfeMARKER'),
      withAuthorization('a key of 4 KiB', `Bearer MARKER:${'a'.repeat(4096)}`),
      withAuthorization('names of properties', 'Bearer __proto__:constructor'),
    ],
  }),
];
