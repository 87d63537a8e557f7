import { validate } from '@error-contract/core';
import { parseE164 } from '@error-contract/core/e164';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { callInputSchema } from '../calls/call-schemas.ts';
import { campaignChangesSchema, campaignInputSchema } from '../campaigns/campaign-schemas.ts';
import { leadInputSchema } from '../leads/lead-schemas.ts';
import { phoneNumberInputSchema } from '../phone-numbers/phone-number-schemas.ts';

const campaign = { name: 'C', agent_id: 'agt_1' };
const fields: [path: string, schema: ZodType, field: string, others: object][] = [
  ['POST /v1/phone-numbers', phoneNumberInputSchema, 'phone_number', { provider: 'plivo' }],
  ['POST /v1/campaigns', campaignInputSchema, 'from_phone_number', campaign],
  ['PATCH /v1/campaigns/:id', campaignChangesSchema, 'from_phone_number', {}],
  ['POST /v1/campaigns/:id/leads', leadInputSchema, 'phone_number', {}],
  ['POST /v1/calls', callInputSchema, 'to_phone_number', { agent_id: 'agt_1' }],
];

const wrong = [
  '',
  '+',
  '+1',
  '9876543210',
  ' 919876543210',
  '9.19877E+11',
  '+91 9876543210',
  '+91-98765',
  '+999123456',
  '+9198765',
  '+1٤15',
  '+5215512345678',
  '+39612345678',
];

function failureOf(schema: ZodType, value: unknown): unknown {
  try {
    return validate(schema, value);
  } catch (error) {
    return (error as { messages?: unknown }).messages;
  }
}

describe.each(fields)('%s', (_, schema, field, others) => {
  test.each(wrong)('%j is refused with the message of the validator', (value) => {
    const result = parseE164(value);
    const message = result.ok ? 'accepted' : result.message;
    expect(failureOf(schema, { ...others, [field]: value })).toEqual([`${field} ${message}`]);
  });

  test('a valid number is accepted unchanged', () => {
    const value = { ...others, [field]: '+919876543210' };
    expect(failureOf(schema, value)).toMatchObject(value);
  });
});
