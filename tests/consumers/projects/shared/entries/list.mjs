// Prints what each entry gives to `import` and to `require`, or why it gives nothing: in Node, and by
// the files that other runtimes and bundlers get.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

async function namesOf(load) {
  try {
    return Object.keys(await load())
      .filter((name) => name !== 'default' && name !== 'module.exports')
      .sort();
  } catch (error) {
    return `${error.code ?? error.name}: ${error.message.split('\n')[0]}`;
  }
}

/** The file of an entry for a runtime other than Node. */
function elsewhere(entry, format) {
  const [, name, rest] = /^(@[^/]+\/[^/]+)(.*)$/.exec(entry);
  const folder = new URL(`../node_modules/${name}/`, import.meta.url);
  const { exports } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  return new URL(exports[`.${rest}`][format].default, folder);
}

const listed = {};
for (const entry of process.argv.slice(2)) {
  listed[entry] = {
    import: await namesOf(() => import(entry)),
    require: await namesOf(() => require(entry)),
    'import elsewhere': await namesOf(() => import(elsewhere(entry, 'import'))),
    'require elsewhere': await namesOf(() => require(fileURLToPath(elsewhere(entry, 'require')))),
  };
}
console.log(JSON.stringify(listed));
