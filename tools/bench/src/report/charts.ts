import { type BarChart, type BarGroup, drawBarChart } from './bar-chart.ts';
import type { PartRun, Result, Row } from './run.ts';
import { toText } from './table.ts';

/** The Node of the charts: most services run on it. */
const shown = 24;

type Shown = 'value' | 'compared';

/** Labels of bars for contenders whose name says too little. */
const labels = new Map([
  ['contract', 'error-contract'],
  ['contract, sync', 'error-contract, sync'],
  ['limit', 'a constant'],
]);

function isOurs(contender: string): boolean {
  return /^contract|^(?:isE164|isValidE164)$/.test(contender);
}

function groupOf(
  title: string,
  { rows }: Result,
  which: Shown,
  isShown: (row: Row) => boolean,
): BarGroup {
  const bars = rows.filter(isShown).map((row) => ({
    label: labels.get(row.contender) ?? row.contender,
    value: row[which],
    isOurs: isOurs(row.contender),
  }));
  return { title, bars: bars.toSorted((a, b) => a.value.median - b.value.median) };
}

function groupsOf(
  { results }: PartRun,
  titles: Readonly<Record<string, string>>,
  which: Shown,
  isShown: (row: Row) => boolean = () => true,
): BarGroup[] {
  return Object.entries(titles).flatMap(([name, title]) => {
    const result = results.find((each) => each.name === name);
    return result ? [groupOf(title, result, which, isShown)] : [];
  });
}

function drawErrors(run: PartRun): BarChart {
  const titles = {
    'errors/express/not-found': 'Express 5',
    'errors/fastify/not-found': 'Fastify 5',
    'errors/koa/not-found': 'Koa 3',
  };
  const isThrown = ({ contender }: Row) => !/^limit|^json|again$|sync$/.test(contender);
  return {
    title: 'A thrown 404: CPU time of the request',
    caption: `As a multiple of the shortest handler by hand; less is better. Node ${run.version.slice(1)}, medians and 95 % intervals.`,
    groups: groupsOf(run, titles, 'compared', isThrown),
    toLabel: (value) => `${toText(value)} ×`,
  };
}

function drawNumbers(run: PartRun): BarChart {
  const titles = {
    'e164/valid': 'Valid numbers',
    'e164/invalid': 'Invalid numbers',
  };
  return {
    title: 'Is it E.164? Time for one number',
    caption: `In ns; less is better. Node ${run.version.slice(1)}, medians and 95 % intervals.`,
    groups: groupsOf(run, titles, 'value', ({ contender }) => contender !== 'zod, our e164()'),
    isScaledByGroup: true,
    toLabel: (value) => `${toText(value)} ns`,
  };
}

const charts: Readonly<Record<string, (run: PartRun) => BarChart>> = {
  errors: drawErrors,
  e164: drawNumbers,
};

/** Draws the charts of the kept runs, by the names of their files. Parts that did not run get none. */
export function drawCharts(runs: readonly PartRun[]): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(charts).flatMap(([part, draw]) => {
      const run = runs.find((each) => each.part === part && each.major === shown);
      return run ? [[`${part}.svg`, drawBarChart(draw(run))] as const] : [];
    }),
  );
}
