process.stdin.on('end', () => process.exit(0)).resume();
if (process.env.FAIL === 'b') {
  console.error('b fails');
  process.exit(3);
}
console.log(JSON.stringify({ ports: { control: 1 } }));
