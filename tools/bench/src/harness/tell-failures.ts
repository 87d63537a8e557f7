// The standard error of a child is discarded, so that reading what frameworks print costs nothing.
// The error that ends a child goes to its parent.
process.on('uncaughtException', (error) => {
  process.send?.({ failed: error.stack }, () => process.exit(1));
});
