module.exports = () => ({
  store: 'up',
  all: [{ slug: 'hello', title: 'Hello', body: 'A world. '.repeat(100), author: 'ada' }],
});
