const { DatabaseSync } = require('node:sqlite');

const database = new DatabaseSync(':memory:');
database.exec('create table users (id integer primary key, name text, email text unique)');

const insert = database.prepare('insert into users (name, email) values (?, ?) returning *');
const select = database.prepare('select * from users where id = ?');
const list = database.prepare('select * from users order by id');
let up = true;

module.exports = {
  create: async ({ name, email }) => ({ ...insert.get(name, email) }),
  find: async (id) => select.get(id),
  list: async () => list.all(),
  isUp: () => up,
  setUp: (value) => {
    up = value;
  },
};
