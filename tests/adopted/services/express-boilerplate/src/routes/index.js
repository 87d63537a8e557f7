const express = require('express');
const sessionRoute = require('./session.route');
const userRoute = require('./user.route');

const router = express.Router();

const routes = [
  { path: '/session', route: sessionRoute },
  { path: '/users', route: userRoute },
];

for (const { path, route } of routes) router.use(path, route);

module.exports = router;
