import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';

const contract =
  '{"statusCode":409, "message":"Campaign is cancelled at the upstream", "error":"Conflict"}';

const answers = new Map([
  ['/json', [404, 'application/json', '{"message":"No such page","code":7}']],
  ['/html', [404, 'text/html', '<h1>Cannot GET /internal/html at upstream.internal</h1>']],
  ['/text', [500, 'text/plain', 'secret of upstream.internal']],
  ['/kept', [409, 'application/json; charset=utf-8', contract]],
  ['/ok', [200, 'application/json', '{"a":1}']],
]);

function answer(req, res) {
  const { pathname } = new URL(req.url, 'http://upstream');
  res.setHeader('X-Upstream', 'yes').setHeader('Set-Cookie', 'a=1; Path=/');
  if (pathname === '/hang') return;
  if (pathname === '/cut') {
    res.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': '100' });
    return void res.write('partial', () => res.destroy());
  }
  if (pathname === '/reset') return void res.destroy();
  if (pathname === '/gzip') {
    const body = gzipSync('{"message":"No such page"}');
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    return void res.writeHead(404, headers).end(body);
  }
  const [status, type, body] = answers.get(pathname) ?? [200, 'text/plain', 'upstream'];
  res.writeHead(status, { 'Content-Type': type, ETag: '"a"' }).end(body);
}

/** Nothing listens at this port, and no system gives it out, as it would one that was closed. */
const closed = 1;

/** Starts the upstream and a service that does not speak HTTP. */
export async function startUpstream(listen) {
  const garbage = createTcpServer((socket) => {
    socket.on('error', () => {}).once('data', () => socket.end('garbage\r\n\r\n'));
  });
  const [up, odd] = [await listen(createServer(answer)), await listen(garbage)];
  const url = (port) => `http://127.0.0.1:${port}`;
  return { up: url(up), odd: url(odd), down: url(closed) };
}
