import type { ServerResponse } from 'node:http';
import type { ErrorContractOptions } from '@error-contract/core';
import { createContract, failRequest, guardServer } from '@error-contract/core/node';
import type { Application, Response } from 'express';
import { holdApp } from '../../../express/src/error-contract.ts';
import { RequestContext, sentIn } from '../../../express/src/express-context.ts';
import { logAsNest } from '../nest-log.ts';
import type { Platform } from './platform.ts';

/** Holds an app of Express to the contract. */
export function onExpress(app: Application, options: ErrorContractOptions<object>): Platform {
  const contract = createContract(options, logAsNest, { sentIn });
  const guarding = holdApp(app, contract);
  return {
    rawOf: (response) => response as ServerResponse,
    fail: (thrown, [, response]) => {
      const res = response as Response;
      failRequest(contract, thrown, res, new RequestContext(res));
    },
    guard: (server) => guardServer(server, guarding),
  };
}
