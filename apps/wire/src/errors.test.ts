import { describe } from 'vitest';
import { foreignErrorRows, ownErrorRows } from './tables/own-errors.ts';
import { describeSurvival, describeThrown } from './thrown.ts';

describe('our own errors', () => describeThrown(ownErrorRows, ['throw', 'reject', 'pass']));
describe('errors of others', () => describeThrown(foreignErrorRows, ['throw', 'reject', 'pass']));
describe('survival', describeSurvival);
