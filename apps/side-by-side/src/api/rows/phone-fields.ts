import { phoneNumber, seeds } from '@error-contract/telephony';
import { one, type Row } from './row.ts';

/** The message of the validator for a value. */
function faultOf(value: string): string {
  return phoneNumber.safeParse(value).error?.issues[0]?.message ?? 'accepted';
}

const campaign = { name: 'C', agent_id: seeds.agents.support };
const routes = [
  ['POST', '/v1/phone-numbers', 'phone_number', { provider: 'plivo' }],
  ['POST', '/v1/campaigns', 'from_phone_number', campaign],
  ['PATCH', '/v1/campaigns/cmp_x', 'from_phone_number', {}],
  ['POST', '/v1/campaigns/cmp_x/leads', 'phone_number', {}],
  ['POST', '/v1/calls', 'to_phone_number', { agent_id: seeds.agents.support }],
] as const;

/** A value for each way in which a number is written wrong. */
const spellings = [
  '',
  '+',
  '+1',
  '00919876543210',
  '+0123456789',
  '+999123456789',
  '+91-9876543210',
  '+9198765O3210',
  '\u200e+919876543210',
  '+919876543210\u202c',
  '+\u0661\u0662\u0663',
  '9.19877E+11',
  '+919876543210,+919876543211',
  ' 919876543210',
  '+5215512345678',
  '+91987654321098765',
];

const path = '/v1/phone-numbers';
const phoneSpellings = spellings.map(
  (value): Row => [
    value === '' ? 'no number' : JSON.stringify(value),
    { method: 'POST', path, json: { provider: 'plivo', phone_number: value } },
    400,
    one(`phone_number ${faultOf(value)}`),
  ],
);

/** Every field for a phone number, with an invalid value. */
export const phoneFields: readonly Row[] = routes
  .flatMap(([method, path, field, others]) =>
    ['9876543210', '+91 9876543210', '+9198765'].map(
      (value): Row => [
        `${field}: ${value}`,
        { method, path, json: { ...others, [field]: value } },
        400,
        one(`${field} ${faultOf(value)}`),
      ],
    ),
  )
  .concat(phoneSpellings);
