/** An agent of the services. */
export interface Agent {
  readonly id: string;
  readonly name: string;
}

export const agents: ReadonlyMap<string, Agent> = new Map([['1', { id: '1', name: 'Ada' }]]);

/** Fails the way a database does: with an address that no client is to see. */
export async function breakDown(): Promise<never> {
  throw new Error('connect ECONNREFUSED db-7.internal:5432');
}
