const express = require('express');
const AppError = require('../app-error');
const { sign } = require('../middlewares/auth');

const router = express.Router();

router.post('/', (req, res, next) => {
  const { email, password } = req.body;
  if (password !== 'password1') return next(new AppError(401, 'Incorrect email or password'));
  req.session.email = email;
  const rights = email === 'admin@example.com' ? ['getUsers', 'manageUsers'] : ['getUsers'];
  res.json({ token: sign(rights) });
});

router.get('/', (req, res) => {
  if (!req.session.email) return res.status(401).send({ code: 401, message: 'No session' });
  res.json({ email: req.session.email });
});

module.exports = router;
