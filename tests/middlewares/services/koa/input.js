import { bodyParser } from '@koa/bodyparser';
import multer from '@koa/multer';

export function mountMulter(_app, router) {
  const upload = multer({ limits: { fileSize: 20, files: 1, fields: 2, fieldSize: 20 } });
  const respond = (ctx) => Object.assign(ctx, { body: { size: ctx.file?.size ?? 0 } });
  router.post('/single', upload.single('file'), respond);
  router.post('/none', upload.none(), respond);
}

export function mountBodyParser(app, router) {
  app.use(bodyParser({ jsonLimit: '1kb', formLimit: '1kb' }));
  router.post('/body', (ctx) => Object.assign(ctx, { body: ctx.request.body ?? null }));
}
