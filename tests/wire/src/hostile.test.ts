import { describe } from 'vitest';
import { headerRows, notErrorRows, shapeRows, statusRows } from './tables/hostile.ts';
import { describeHeads, describeSurvival, describeThrown } from './thrown.ts';

// `reply.send(value)` and `ctx.throw(value)` mean something else if the value is not an error.
describe('values that are not errors', () => describeThrown(notErrorRows, ['throw', 'reject']));
describe('statuses', () => describeThrown(statusRows, ['throw', 'reject', 'pass']));
describe('shapes', () => describeThrown(shapeRows, ['throw', 'reject', 'pass']));
describe('headers', () => describeThrown(headerRows, ['throw', 'reject', 'pass']));
describe('by HEAD', () => {
  describeHeads({ ...notErrorRows, ...statusRows, ...shapeRows, ...headerRows });
});
describe('survival', describeSurvival);
