import { createInterface } from 'node:readline';
import { scenarios } from '../page/scenarios.js';

// In a process of another runtime: a scenario in each line, and what it ended with in each answer.
for await (const line of createInterface({ input: process.stdin })) {
  const [scenario, urls] = JSON.parse(line);
  console.log(JSON.stringify(await scenarios[scenario]?.(urls)));
}
