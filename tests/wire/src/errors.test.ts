import { describe } from 'vitest';
import { foreignErrorRows, ownErrorRows } from './tables/own-errors.ts';
import { describeHeads, describeSurvival, describeThrown } from './thrown.ts';

describe('our own errors', () => describeThrown(ownErrorRows, ['throw', 'reject', 'pass']));
describe('errors of others', () => describeThrown(foreignErrorRows, ['throw', 'reject', 'pass']));
describe('by HEAD', () => describeHeads({ ...ownErrorRows, ...foreignErrorRows }));
describe('survival', describeSurvival);
