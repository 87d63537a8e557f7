import { errorFromResponse, responseOf } from '@error-contract/client';
import { ConflictError } from '@error-contract/core';
import { errorContract } from '@error-contract/express';
import express from 'express';

const app = express();
errorContract(app);

app.delete('/agents/:id', () => {
  // <throw>
  throw new ConflictError('The agent is in use by a campaign', {
    headers: { 'x-conflict': 'agent-in-use' },
  });
  // </throw>
});

/** Which conflict it was, as a caller reads it. */
export async function conflictOf(response: Response): Promise<string | undefined> {
  // <read>
  const error = await errorFromResponse(response);
  const conflict = responseOf(error)?.headers.get('x-conflict');
  // </read>
  return conflict ?? undefined;
}

export { app };
