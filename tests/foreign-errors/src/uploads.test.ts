import fastifyMultipart from '@fastify/multipart';
import koaMulter from '@koa/multer';
import busboy from 'busboy';
import type { FastifyRequest } from 'fastify';
import formidable, { json } from 'formidable';
import { koaBody } from 'koa-body';
import multer from 'multer';
import { checkRows, marker, type Row } from './rows.ts';
import { expressError, fastifyError, koaError } from './servers.ts';

type Next = (error?: unknown) => void;

function form(files: number, fields: Record<string, string> = {}): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (let i = 0; i < files; i += 1) body.append(marker, new File([marker], marker));
  return { method: 'POST', body };
}

const raw = (type: string, body = ''): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
});

const cut = raw(
  'multipart/form-data; boundary=x',
  `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n${marker}`,
);
const noBoundary = raw('multipart/form-data', marker);

const upload = (limits: object) => multer({ storage: multer.memoryStorage(), limits });

const multerRow = (
  name: string,
  limits: object,
  request: RequestInit,
  statusCode: number,
  message: string,
): Row => ({
  name: `multer, ${name}`,
  provoke: () => expressError([upload(limits).array(marker)], request),
  statusCode,
  message,
});

const viaBusboy = (request: RequestInit) =>
  expressError(
    [
      (req: { headers: object; pipe: (to: unknown) => void }, _res: never, next: Next) => {
        const parser = busboy({ headers: req.headers });
        parser
          .on('error', next)
          .on('file', (_: string, file: { resume: () => void }) => file.resume());
        req.pipe(parser);
      },
    ],
    request,
  );

const viaFormidable = (options: object, request: RequestInit) =>
  expressError(
    [
      (req: never, _res: never, next: Next) => {
        formidable(options).parse(req).catch(next);
      },
    ],
    request,
  );

async function viaFastify(limits: object, request: RequestInit): Promise<unknown> {
  const { body, headers } = new Request('http://localhost/', request);
  const payload = body ? Buffer.from(await new Response(body).arrayBuffer()) : '';
  const read = async (incoming: FastifyRequest) => {
    for await (const part of incoming.parts()) if (part.type === 'file') await part.toBuffer();
  };
  return fastifyError(
    async (app) => {
      await app.register(fastifyMultipart, { limits });
      app.post('/', read);
    },
    { method: 'POST', headers: Object.fromEntries(headers), payload },
  );
}

const rows: readonly Row[] = [
  multerRow('a file that is too large', { fileSize: 2 }, form(1), 413, 'File is too large'),
  multerRow('too many files', { files: 1 }, form(2), 413, 'Too many files'),
  multerRow(
    'too many fields',
    { fields: 1 },
    form(0, { a: marker, b: marker }),
    413,
    'Too many fields',
  ),
  multerRow('too many parts', { parts: 1 }, form(1, { a: marker }), 413, 'Too many parts'),
  multerRow(
    'a long name',
    { fieldNameSize: 2 },
    form(0, { abc: marker }),
    413,
    'Field name is too long',
  ),
  multerRow(
    'a long value',
    { fieldSize: 2 },
    form(0, { a: marker }),
    413,
    'Field value is too long',
  ),
  multerRow('a form that breaks off', {}, cut, 400, 'Request body is incomplete'),
  multerRow('no boundary', {}, noBoundary, 400, 'Request body is not valid multipart form data'),
  {
    name: 'multer, a file that nobody wanted',
    provoke: () => expressError([upload({}).single('avatar')], form(1)),
    statusCode: 400,
    message: 'Unexpected file',
  },
  {
    name: '@koa/multer, a file that is too large',
    provoke: () => {
      const parser = koaMulter({ storage: koaMulter.memoryStorage(), limits: { fileSize: 2 } });
      return koaError([parser.single(marker)], form(1));
    },
    statusCode: 413,
    message: 'File is too large',
  },
  {
    name: 'busboy, a form that breaks off',
    provoke: () => viaBusboy(cut),
    statusCode: 400,
    message: 'Request body is incomplete',
  },
  {
    name: 'busboy, no boundary',
    provoke: () => viaBusboy(noBoundary),
    statusCode: 400,
    message: 'Request body is not valid multipart form data',
  },
  {
    name: 'busboy, another type',
    provoke: () => viaBusboy(raw(`text/${marker}`, 'a')),
    statusCode: 415,
    message: 'Request body must be multipart form data',
  },
  {
    name: 'formidable, a file that is too large',
    provoke: () => viaFormidable({ maxFileSize: 2 }, form(1)),
    statusCode: 413,
    message: 'File is too large',
  },
  {
    name: 'formidable, too many fields',
    provoke: () => viaFormidable({ maxFields: 1 }, form(0, { a: marker, b: marker })),
    statusCode: 413,
    message: 'Too many fields',
  },
  {
    name: 'formidable, another type',
    provoke: () => viaFormidable({ enabledPlugins: [json] }, raw(`text/${marker}`, 'a')),
    statusCode: 415,
    message: 'Request body must be multipart form data',
  },
  {
    name: 'formidable, no boundary',
    provoke: () => viaFormidable({}, noBoundary),
    statusCode: 400,
    message: 'Request body is not valid multipart form data',
  },
  {
    name: 'koa-body',
    provoke: () =>
      koaError([koaBody({ multipart: true, formidable: { maxFileSize: 2 } })], form(1)),
    statusCode: 413,
    message: 'File is too large',
  },
  {
    name: '@fastify/multipart, a file that is too large',
    provoke: () => viaFastify({ fileSize: 2 }, form(1)),
    statusCode: 413,
    message: 'File is too large',
  },
  {
    name: '@fastify/multipart, too many files',
    provoke: () => viaFastify({ files: 1 }, form(2)),
    statusCode: 413,
    message: 'Too many files',
  },
  {
    name: '@fastify/multipart, too many parts',
    provoke: () => viaFastify({ parts: 1 }, form(2)),
    statusCode: 413,
    message: 'Too many parts',
  },
  {
    name: '@fastify/multipart, another type',
    provoke: () => viaFastify({}, raw('application/json', '{}')),
    statusCode: 415,
    message: 'Request body must be multipart form data',
  },
  {
    name: '@fastify/multipart, a form that breaks off',
    provoke: () => viaFastify({}, cut),
    statusCode: 400,
    message: 'Request body is incomplete',
  },
];

checkRows('uploads', rows);
