const print = (level) => (message) => {
  if (process.env.NODE_ENV === 'test') return;
  const text = message instanceof Error ? message.stack : message;
  process.stdout.write(`${level}: ${text}\n`);
};

module.exports = { info: print('info'), error: print('error') };
