import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync(new URL('../../../packages/client/README.md', import.meta.url), 'utf8');
const recipes = new URL('../recipes/', import.meta.url);

test.each(readdirSync(recipes))('the recipe %s is in the README as it is tested', (name) => {
  const source = readFileSync(new URL(name, recipes), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
});
