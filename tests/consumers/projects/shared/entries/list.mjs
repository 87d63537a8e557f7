// Prints what each entry gives to `import` and to `require`, or why it gives nothing.
import { createRequire } from 'node:module';

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

const listed = {};
for (const entry of process.argv.slice(2)) {
  listed[entry] = {
    import: await namesOf(() => import(entry)),
    require: await namesOf(() => require(entry)),
  };
}
console.log(JSON.stringify(listed));
