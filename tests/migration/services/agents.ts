export interface Agent {
  readonly id: string;
  readonly name: string;
}

export const agents: ReadonlyMap<string, Agent> = new Map([['1', { id: '1', name: 'Ada' }]]);

/** Fails as a database does, with an address that clients must not see. */
export async function breakDown(): Promise<never> {
  throw new Error('connect ECONNREFUSED db-7.internal:5432');
}
