/** The status of a campaign. Completed and cancelled are final. */
export type CampaignStatus = 'active' | 'paused' | 'completed' | 'cancelled';

/** A status that a client can ask for. A campaign becomes `completed` by itself. */
export type RequestedStatus = Exclude<CampaignStatus, 'completed'>;

interface Transition {
  readonly from: readonly CampaignStatus[];
  /** The participle for the message: "cannot be resumed". */
  readonly participle: string;
}

const transitions: ReadonlyMap<RequestedStatus, Transition> = new Map([
  ['active', { from: ['paused'], participle: 'resumed' }],
  ['paused', { from: ['active'], participle: 'paused' }],
  ['cancelled', { from: ['active', 'paused'], participle: 'cancelled' }],
]);

const open: readonly CampaignStatus[] = ['active', 'paused'];

/** Whether a campaign can still change. */
export function isOpen(status: CampaignStatus): boolean {
  return open.includes(status);
}

/** Says why a campaign cannot go from one status to another; `undefined` if it can. */
export function transitionFault(from: CampaignStatus, to: RequestedStatus): string | undefined {
  const transition = transitions.get(to);
  if (!transition || transition.from.includes(from)) return undefined;
  const { participle } = transition;
  if (from === to) return `Campaign is already ${from}`;
  return `Campaign is ${from} and cannot be ${participle}`;
}
