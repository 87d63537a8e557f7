import { validate } from '@error-contract/core';
import { z } from 'zod';
import { fromError } from 'zod-validation-error';
import { micro } from '../harness/micro.ts';

const campaign = z.object({
  name: z.string().min(1),
  agent_id: z.string().startsWith('agt_'),
  from_phone_number: z.e164(),
  max_concurrent_calls: z.number().int().min(1).max(100).optional(),
  scheduled_at: z.iso.datetime().optional(),
});

const wrong = {
  name: '',
  agent_id: '17',
  from_phone_number: '9876543210',
  max_concurrent_calls: 0,
  scheduled_at: 'tomorrow',
};
const right = { name: 'Spring', agent_id: 'agt_1', from_phone_number: '+919876543210' };

function caught(check: (value: unknown) => unknown): (value: unknown) => unknown {
  return (value) => {
    try {
      return check(value);
    } catch (error) {
      return error;
    }
  };
}

const contenders = {
  'validate of the contract': caught((value) => validate(campaign, value)),
  'safeParse alone': (value: unknown) => campaign.safeParse(value),
  'parse, caught': caught((value) => campaign.parse(value)),
  'zod-validation-error': (value: unknown) => {
    const { error, data } = campaign.safeParse(value);
    return error ? fromError(error) : data;
  },
};

/** Five invalid fields, and none, through a schema of zod. */
export const benchmarks = [
  micro({
    name: 'micro/validation fails',
    baseline: 'zod-validation-error',
    inputs: [wrong],
    depth: 12,
    contenders,
  }),
  micro({
    name: 'micro/validation succeeds',
    baseline: 'safeParse alone',
    inputs: [right],
    depth: 12,
    contenders,
  }),
];
