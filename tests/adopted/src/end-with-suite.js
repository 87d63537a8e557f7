// A service of others does not end when its standard input ends.
process.stdin.on('end', () => process.exit(0)).resume();
