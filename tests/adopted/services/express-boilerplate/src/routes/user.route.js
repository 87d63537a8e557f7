const express = require('express');
const multer = require('multer');
const AppError = require('../app-error');
const catchAsync = require('../middlewares/catch-async');
const { auth } = require('../middlewares/auth');
const validate = require('../middlewares/validate');
const users = require('../users');

const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1000 } });
const router = express.Router();

const newUser = {
  name: (value) => (typeof value === 'string' && value !== '' ? undefined : 'is required'),
  email: (value) => (/^[^@\s]{1,64}@[^@\s]+$/.test(value) ? undefined : 'must be a valid email'),
};

router
  .route('/')
  .post(
    auth('manageUsers'),
    validate(newUser),
    catchAsync(async (req, res) => {
      res.status(201).send(await users.create(req.body));
    }),
  )
  .get(
    auth('getUsers'),
    catchAsync(async (req, res) => {
      res.send({ results: await users.list() });
    }),
  );

router.get('/report', () => {
  throw new Error('connect ECONNREFUSED db-7.internal:5432');
});

router.get(
  '/:id',
  auth('getUsers'),
  catchAsync(async (req, res) => {
    const user = await users.find(req.params.id);
    if (!user) throw new AppError(404, 'User not found');
    res.send(user);
  }),
);

router.post('/:id/avatar', auth('getUsers'), upload.single('avatar'), (req, res) => {
  res.status(201).send({ size: req.file.size });
});

module.exports = router;
