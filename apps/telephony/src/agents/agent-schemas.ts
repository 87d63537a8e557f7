import { z } from 'zod';
import { idOf } from '../references/reference.ts';
import { label, text } from '../schema/text.ts';

/** Body of `POST /v1/agents`. */
export const agentInputSchema = z.strictObject({
  name: label(120),
  prompt: text(20_000).nullish(),
  phone_number_id: idOf('phone-number').nullish(),
});

/** Body of `PATCH /v1/agents/:id`. */
export const agentChangesSchema = agentInputSchema.partial();

/** A new agent. */
export type AgentInput = z.output<typeof agentInputSchema>;

/** The changes to an agent. */
export type AgentChanges = z.output<typeof agentChangesSchema>;
