import { outcome, type StatusError } from '@error-contract/client';
import type { Route, StatusOf } from '@error-contract/core';
import { api } from './api.ts';

// Written out here. If the server is yours, import its type: it cannot be forgotten then.
type DeleteAgent = Route<{ id: string; deleted: true }, 404 | 409>;

function explain(error: StatusError<StatusOf<DeleteAgent>>): string {
  switch (error.statusCode) {
    case 404:
      return 'It is gone already.';
    case 409:
      return error.message;
  }
}

const ended = await outcome(api.delete<DeleteAgent>('/v1/agents/agt_acme_support'), 404, 409);
console.log(ended.ok ? ended.data.deleted : explain(ended.error));
