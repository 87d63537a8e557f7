const path = require('node:path');
const compression = require('compression');
const cors = require('cors');
const express = require('express');
const session = require('express-session');
const helmet = require('helmet');
const morgan = require('morgan');
// <imports>
const AppError = require('./app-error');
const logger = require('./logger');
const { errorConverter, errorHandler } = require('./middlewares/error');
const routes = require('./routes');
const users = require('./users');

const app = express();
// <app>

const stream = { write: (line) => logger.info(line.trim()) };
const format = ':method :url :status :res[content-length] - :response-time ms';
app.use(morgan(format, { stream }));
app.use(helmet());
app.use(express.json({ limit: '50kb' }));
app.use(express.urlencoded({ extended: true }));
app.use(compression({ threshold: 200 }));
app.use(cors({ origin: 'https://app.example.com', credentials: true }));
app.options('*', cors());
app.use(session({ secret: 'a secret', name: 'sid', resave: false, saveUninitialized: false }));
app.use('/static', express.static(path.join(__dirname, '../public'), { maxAge: '1d' }));

app.get('/health', (req, res) => {
  const database = users.isUp() ? 'up' : 'down';
  const status = database === 'up' ? 'pass' : 'fail';
  res.status(status === 'pass' ? 200 : 503).json({ status, checks: { database } });
});

app.use('/v1', routes);

// <own handler>
app.use((req, res, next) => next(new AppError(404, 'Not found')));
app.use(errorConverter);
app.use(errorHandler);
// </own handler>

module.exports = app;
