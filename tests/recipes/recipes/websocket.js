import { bearerToken, UnauthorizedError } from '@error-contract/core';
import { refuseUpgrade } from '@error-contract/core/node';
import { errorContract } from '@error-contract/express';
import express from 'express';
import { WebSocketServer } from 'ws';

const app = express();
errorContract(app);

const server = app.listen(process.env.PORT ?? 3000);
const sockets = new WebSocketServer({ noServer: true });

server.on('upgrade', (req, socket, head) => {
  try {
    const token = bearerToken(req.headers.authorization);
    if (token !== 'demo:secret') throw new UnauthorizedError('API key is invalid');
    sockets.handleUpgrade(req, socket, head, (opened) => opened.send('welcome'));
  } catch (error) {
    refuseUpgrade(socket, error);
  }
});
