import { recordLog } from './recorder.js';

/** Records what is written to the console, where everything that speaks fetch logs. */
export function recordConsole() {
  console.error = (error) => recordLog('console', error);
}
