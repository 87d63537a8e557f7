import { describe } from 'vitest';
import { headerRows, notErrorRows, shapeRows, statusRows } from './tables/hostile.ts';
import { describeHeads, describeSurvival, describeThrown } from './thrown.ts';

// `reply.send(value)` and `ctx.throw(value)` mean something else for what is no error.
describe('values that are no errors', () => describeThrown(notErrorRows, ['throw', 'reject']));
describe('statuses', () => describeThrown(statusRows, ['throw', 'reject', 'pass']));
describe('shapes', () => describeThrown(shapeRows, ['throw', 'reject', 'pass']));
describe('headers', () => describeThrown(headerRows, ['throw', 'reject', 'pass']));
describe('by HEAD', () => {
  const rows = { ...notErrorRows, ...statusRows, ...shapeRows, ...headerRows };
  // How HEAD is answered does not depend on Node; errors.test.ts asks every one of them.
  describeHeads(rows, 'node 24$');
});
describe('survival', describeSurvival);
