import { outcome, type StatusError } from '@error-contract/client';
import type { StatusOf } from '@error-contract/core';
import type { DeleteAgent } from '@error-contract/telephony'; // the server's, as a type
import { api } from './api.ts';

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
