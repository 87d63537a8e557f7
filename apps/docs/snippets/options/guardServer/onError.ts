import { createServer } from 'node:http';
import { guardServer } from '@error-contract/core/node';

export const app = createServer((_req, res) => res.end('fine'));
guardServer(app, {
  onError: (error) => {
    console.log(error.statusCode); // 417
  },
});

// GET / with expect: a-coffee
// 417 {"statusCode":417,"message":"Expectation Failed","error":"Expectation Failed"}
