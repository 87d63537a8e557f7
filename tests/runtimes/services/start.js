const [name] = process.argv.slice(2);

// Ends the service when its suite ends.
process.stdin.on('end', () => process.exit(0)).resume();
// What is logged is no part of what a client gets.
console.error = () => {};

const { start } = await import(`./${name}.js`);
console.log(JSON.stringify(await start()));
