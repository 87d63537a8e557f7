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

/** Every field for a phone number, with an invalid value. */
export const phoneFields: readonly Row[] = routes.flatMap(([method, path, field, others]) =>
  ['9876543210', '+91 9876543210', '+9198765'].map(
    (value): Row => [
      `${field}: ${value}`,
      { method, path, json: { ...others, [field]: value } },
      400,
      one(`${field} ${faultOf(value)}`),
    ],
  ),
);
