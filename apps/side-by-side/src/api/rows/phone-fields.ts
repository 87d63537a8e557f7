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

const few = ['9876543210', '+91 9876543210', '+9198765'];

/** One number for each other thing that can be wrong with one, and be seen. */
const others = [
  '+',
  '+1',
  '09876543210',
  '00919876543210',
  ' 919876543210',
  '9.19877E+11',
  '+919876543210.0',
  'tel:+919876543210',
  '+919876543210 ext 12',
  '+919876543210, +919876543211',
  '++919876543210',
  '+91-9876543210',
  '+91987654321٠',
  '+9198765FLOWER',
  '+0919876543210',
  '+9999876543210',
  '+4402079460958',
  '+5215512345678',
  '+54111512345678',
  '+39612345678',
  '+340123456789',
  '+9198765432101',
];

/** Every field for a phone number, with invalid values; the last one with every message. */
export const phoneFields: readonly Row[] = routes.flatMap(([method, path, field, rest]) =>
  (path === '/v1/calls' ? [...few, ...others] : few).map(
    (value): Row => [
      `${field}: ${value}`,
      { method, path, json: { ...rest, [field]: value } },
      400,
      one(`${field} ${faultOf(value)}`),
    ],
  ),
);
