import { cpus } from 'node:os';

/** Says what the benchmarks ran on: its processor, and nothing that names the machine. */
export function describeMachine(): string {
  const cores = cpus();
  const model = cores[0]?.model.replaceAll(/\s+/g, ' ').trim() || 'unknown processor';
  return `${model}, ${cores.length} cores, ${process.platform} ${process.arch}`;
}
