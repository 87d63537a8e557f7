import { ForbiddenError, NotFoundError } from '@error-contract/core';
import { refuseUpgrade } from '@error-contract/core/node';
import { Server } from 'engine.io';
import { WebSocketServer } from 'ws';

const isAllowed = ({ headers }) => headers['x-user'] !== undefined;

/** A WebSocket server at one path, which refuses clients without a user. */
function attachWs(server) {
  const verifyClient = ({ req }, done) => setImmediate(done, isAllowed(req), 401, '<b>secret</b>');
  const sockets = new WebSocketServer({ server, path: '/ws', verifyClient });
  sockets.on('connection', (socket) => {
    socket.on('message', (message) => socket.send(`echo ${message}`));
  });
}

function assertWelcome(req) {
  if (req.url !== '/ws') throw new NotFoundError('No such room');
  if (!isAllowed(req)) throw new ForbiddenError('You are not in this room');
}

/** A WebSocket server whose service refuses by itself, as for a login. */
function attachRefusing(server) {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (req, socket, head) => {
    try {
      assertWelcome(req);
      sockets.handleUpgrade(req, socket, head, (opened) => opened.send('welcome'));
    } catch (error) {
      refuseUpgrade(socket, error);
    }
  });
}

/** What is below socket.io. It ends upgrades of other paths after a while. */
function attachEngine(server) {
  const allowRequest = (req, done) => done(isAllowed(req) ? null : '<b>secret</b>', isAllowed(req));
  new Server({ allowRequest }).attach(server, { destroyUpgradeTimeout: 50 });
}

const mount = () => {};

/** Services of every framework that take upgrades. */
export const upgrading = {
  ws: { mount, attach: attachWs },
  refuseUpgrade: { mount, attach: attachRefusing },
  'engine.io': { mount, attach: attachEngine },
};
