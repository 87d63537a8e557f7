import { fileURLToPath } from 'node:url';
import serveStatic from 'serve-static';

const root = fileURLToPath(new URL('../files', import.meta.url));

export function mountFiles(app, { express }) {
  app.use('/strict', express.static(root, { fallthrough: false, dotfiles: 'deny' }));
  app.use('/soft', express.static(root));
  app.use('/package', serveStatic(root, { fallthrough: false, dotfiles: 'deny' }));
  app.get('/send/:name', (req, res) => res.sendFile(req.params.name, { root }));
  app.get('/send-dot', (_req, res) => res.sendFile('.hidden', { root, dotfiles: 'deny' }));
  app.get('/send-absolute', (_req, res) => res.sendFile(`${root}/nothing.txt`));
  app.get('/download', (_req, res) => res.download(`${root}/nothing.txt`, 'report.txt'));
  // The usual hand-written handlers.
  app.get('/by-hand/json', (_req, res) =>
    res.sendFile(`${root}/nothing.txt`, (error) =>
      res.status(404).json({ message: error.message }),
    ),
  );
  app.get('/by-hand/text', (_req, res) =>
    res.sendFile(`${root}/nothing.txt`, (error) =>
      res.status(error.status).type('text').send(error.message),
    ),
  );
}
