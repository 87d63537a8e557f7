import type { Expected } from '@error-contract/harness/expect-contract';
import type { Request } from '@error-contract/harness/request';
import type { Asked } from '../same.ts';
import { answerRows } from './answers.ts';
import { headerRows, notErrorRows, shapeRows, statusRows } from './hostile.ts';
import { foreignErrorRows, ownErrorRows } from './own-errors.ts';
import { protocolRows } from './protocols.ts';
import type { Way } from './ways.ts';

type Rows = Readonly<Record<string, Expected>>;

const to = (variant: string, path: string, more: Partial<Request> = {}): Asked => ({
  variant,
  request: { path, ...more },
});

const HEAD = { method: 'HEAD' };

function thrown(rows: Rows, ways: readonly Way[]): Asked[] {
  return ways.flatMap((way) => Object.keys(rows).map((name) => to('contract', `/${way}/${name}`)));
}

function each(rows: Rows, variant: string, route: string, more?: Partial<Request>): Asked[] {
  return Object.keys(rows).map((name) => to(variant, `/${route}/${name}`, more));
}

const own = { ...ownErrorRows, ...foreignErrorRows };
const hostile = { ...statusRows, ...shapeRows, ...headerRows };
const byHeader = (mode: string) => to('choose', '/answer/text', { headers: { 'X-Mode': mode } });

/** The tables of what is thrown, answered, reported and kept, as requests. */
export const everyRow: Readonly<Record<string, readonly Asked[]>> = {
  errors: [...thrown(own, ['throw', 'reject', 'pass']), ...each(own, 'contract', 'throw', HEAD)],
  hostile: [
    ...thrown(notErrorRows, ['throw', 'reject']),
    ...thrown(hostile, ['throw', 'reject', 'pass']),
  ],
  answers: [
    ...each(answerRows, 'contract', 'answer'),
    ...each(answerRows, 'contract', 'answer-stream'),
    ...each(answerRows, 'contract', 'answer', HEAD),
  ],
  modes: [
    ...['keep', 'report'].flatMap((mode) => [
      ...each(answerRows, mode, 'answer'),
      to(mode, '/answer-stream/text'),
      to(mode, '/throw/conflict'),
    ]),
    ...['rewrite', 'throw', 'constructor', 'keep', 'report'].map(byHeader),
    ...['/router/answer/text', '/sub/answer/text'].map((path) => to('by path', path)),
    to('deviation throws', '/answer/text'),
  ],
  protocols: [
    ...each(protocolRows, 'deviations', 'answer'),
    ...each(protocolRows, 'deviations', 'answer-stream'),
    ...each(protocolRows, 'deviations', 'answer', HEAD),
    ...each(protocolRows, 'all protocols', 'answer'),
    ...each(protocolRows, 'report', 'answer'),
  ],
};

/** What may depend on `NODE_ENV`: a stack or a text that a framework shows in development. */
export const rowsInDevelopment: readonly Asked[] = [
  ...thrown(own, ['throw']),
  ...thrown({ ...notErrorRows, ...shapeRows }, ['reject']),
  ...each(answerRows, 'contract', 'answer'),
  to('contract', '/nowhere'),
];

/** What may depend on an `expose` that everything inherits. */
export const rowsThatExpose: readonly Asked[] = thrown({ ...own, ...statusRows, ...headerRows }, [
  'throw',
]);
