import { judge } from './judge.ts';
import { runOwnTests } from './own-tests.ts';
import { services } from './services.ts';
import { makeStage, type Stage } from './stage.ts';

const [only, ...stages] = process.argv.slice(2);
for (const service of services.filter(({ name }) => name === only)) {
  for (const stage of (stages.length ? stages : ['before', 'pasted', 'adopted']) as Stage[]) {
    const { folder, remove } = makeStage(service, stage);
    console.log('==', stage, folder);
    const tests = await runOwnTests(folder);
    console.log(tests.length, 'tests');
    for (const { name, fault } of tests) if (fault) console.log('FAIL', name, '::', fault);
    const cpu = process.cpuUsage();
    const reports = await judge(service, folder);
    console.log(reports.filter(({ verdict }) => verdict === 'pass').length, 'passed of', reports.filter(({ verdict }) => verdict !== 'not checked').length, process.cpuUsage(cpu).user / 1e6);
    for (const r of reports) if (r.verdict !== 'pass' && r.verdict !== 'not checked' && stage !== 'before') console.log(' ', r.id, (r as any).reason, '|', (r as any).received?.slice(0,150));
    if (!process.env.KEEP) remove();
  }
}
