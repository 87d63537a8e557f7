import { cpus } from 'node:os';

/** Describes the machine by its processor, without anything that identifies it. */
export function describeMachine(): string {
  const cores = cpus();
  const model = cores[0]?.model.replaceAll(/\s+/g, ' ').trim() || 'unknown processor';
  return `${model}, ${cores.length} cores, ${process.platform} ${process.arch}`;
}
