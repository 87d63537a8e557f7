import '../harness/tell-failures.ts';

const [specifier = ''] = process.argv.slice(2);
const before = process.cpuUsage();
await import(specifier);
const { user, system } = process.cpuUsage(before);
process.send?.({ ms: (user + system) / 1_000 }, () => process.disconnect());
