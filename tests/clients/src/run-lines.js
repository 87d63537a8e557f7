import { createInterface } from 'node:readline';
import { scenarios } from '../page/scenarios.js';

// Runs in another runtime: reads a scenario from each line, and prints how it ended.
for await (const line of createInterface({ input: process.stdin })) {
  const [scenario, urls, call] = JSON.parse(line);
  console.log(JSON.stringify(await scenarios[scenario]?.(urls, call)));
}
