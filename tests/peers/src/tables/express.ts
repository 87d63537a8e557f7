import type { Replaced } from '../compare.ts';
import { body, bodyText, peculiar } from './reasons.ts';

const badPath = peculiar(
  'expected 404 "Not Found", got 400 "Bad Request"',
  'A path that does not decode and that nobody answers is 400.',
);

const noStatus = peculiar(
  /expected [789]00 "undefined", got 500/,
  'A failure has a status from 400 to 599: anything else is 500.',
);

const both: readonly Replaced[] = [
  { file: 'test/app.param.js', count: 1, reason: body },
  { file: 'test/app.request.js', count: 1, reason: body },
  { file: 'test/app.response.js', count: 1, reason: body },
  { file: 'test/app.routes.error.js', count: 1, reason: body },
  { file: 'test/express.json.js', count: 1, test: 'in stack trace', reason: bodyText },
  { file: 'test/express.static.js', count: 19, reason: body },
  { file: 'test/express.static.js', count: 1, test: 'when URL malformed', reason: badPath },
  { file: 'test/req.get.js', count: 2, reason: body },
  { file: 'test/res.cookie.js', count: 4, reason: body },
  { file: 'test/res.format.js', count: 5, reason: body },
  { file: 'test/res.render.js', count: 4, reason: body },
  { file: 'test/res.sendFile.js', count: 3, reason: body },
  { file: 'test/res.set.js', count: 1, reason: body },
  { file: 'test/acceptance/error-pages.js', count: 2, reason: body },
  { file: 'test/acceptance/web-service.js', count: 1, reason: body },
];

export const express5: readonly Replaced[] = [
  ...both,
  { file: 'test/app.route.js', count: 5, reason: body },
  { file: 'test/express.json.js', count: 17, reason: body },
  { file: 'test/express.raw.js', count: 5, reason: body },
  { file: 'test/express.text.js', count: 7, reason: body },
  { file: 'test/express.urlencoded.js', count: 12, reason: body },
  { file: 'test/res.send.js', count: 1, reason: body },
  { file: 'test/res.sendStatus.js', count: 2, reason: body },
  { file: 'test/res.status.js', count: 7, reason: body },
  { file: 'test/res.status.js', count: 3, reason: noStatus },
  { file: 'test/res.vary.js', count: 1, reason: body },
];

export const express4: readonly Replaced[] = [
  ...both,
  { file: 'test/express.json.js', count: 18, reason: body },
  { file: 'test/express.raw.js', count: 6, reason: body },
  { file: 'test/express.text.js', count: 8, reason: body },
  { file: 'test/express.urlencoded.js', count: 13, reason: body },
  { file: 'test/res.send.js', count: 2, reason: body },
  { file: 'test/res.sendStatus.js', count: 1, reason: body },
  { file: 'test/res.status.js', count: 5, reason: body },
];
