// The standard error of a child goes nowhere, as what frameworks print there is not to be paid for by
// whoever reads it. What ends a child is told to its parent.
process.on('uncaughtException', (error) => {
  process.send?.({ failed: error.stack }, () => process.exit(1));
});
