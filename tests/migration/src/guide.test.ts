import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { ask, type Service } from './ask.ts';
import { guide } from './files.ts';
import { fillGuide, looseCode, type Measured } from './fill-guide.ts';
import { libraries } from './libraries.ts';

const stages = libraries.flatMap((library) =>
  ['before', 'unchanged'].map((stage) => ({ ...library, stage })),
);

async function measure(): Promise<Measured> {
  const answers = new Map<string, readonly string[]>();
  for (const { name, requests, stage } of stages) {
    const service: Service = await import(`../services/${name}/${stage}.ts`);
    answers.set(`${name}/${stage}`, await ask(service, requests));
  }
  const { report, start } = await import('../services/report/report.ts');
  await ask({ start }, [
    ['GET', '/agents/1'],
    ['GET', '/agents/2'],
    ['POST', '/agents'],
  ]);
  return { answers, deviations: report.table() };
}

let measured: Measured;

beforeAll(async () => {
  measured = await measure();
});

test('the guide shows the files unchanged, and what the services send', async () => {
  const text = readFileSync(guide, 'utf8');
  await expect(fillGuide(text, measured)).toMatchFileSnapshot(guide);
});

test('all code in the guide comes from files', () => {
  expect(looseCode(readFileSync(guide, 'utf8'))).toEqual([]);
});

test('with the contract every failure has its three keys', () => {
  for (const [stage, bodies] of measured.answers) {
    if (!stage.endsWith('/unchanged')) continue;
    for (const answer of bodies) {
      const [status = '', ...rest] = answer.split(' ');
      const body = JSON.parse(rest.join(' '));
      expect(Object.keys(body), stage).toEqual(['statusCode', 'message', 'error']);
      expect(body.statusCode).toBe(Number(status));
    }
  }
});
