import fastifyMultipart from '@fastify/multipart';
import koaMulter from '@koa/multer';
import busboy from 'busboy';
import type { FastifyRequest } from 'fastify';
import formidable, { json } from 'formidable';
import { koaBody } from 'koa-body';
import multer from 'multer';
import { type Case, checkCases, marker, says } from './rows.ts';
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

const viaMulter = (limits: object, request: RequestInit) =>
  expressError([upload(limits).array(marker)], request);

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

const tooLarge = says(413, 'File is too large');
const tooManyFiles = says(413, 'Too many files');
const tooManyFields = says(413, 'Too many fields');
const tooManyParts = says(413, 'Too many parts');
const incomplete = says(400, 'Request body is incomplete');
const malformed = says(400, 'Request body is not valid multipart form data');
const noForm = says(415, 'Request body must be multipart form data');

const rows: readonly Case[] = [
  ['multer, a file that is too large', () => viaMulter({ fileSize: 2 }, form(1)), tooLarge],
  ['multer, too many files', () => viaMulter({ files: 1 }, form(2)), tooManyFiles],
  [
    'multer, too many fields',
    () => viaMulter({ fields: 1 }, form(0, { a: marker, b: marker })),
    tooManyFields,
  ],
  ['multer, too many parts', () => viaMulter({ parts: 1 }, form(1, { a: marker })), tooManyParts],
  [
    'multer, a long name',
    () => viaMulter({ fieldNameSize: 2 }, form(0, { abc: marker })),
    says(413, 'Field name is too long'),
  ],
  [
    'multer, a long value',
    () => viaMulter({ fieldSize: 2 }, form(0, { a: marker })),
    says(413, 'Field value is too long'),
  ],
  ['multer, a form that breaks off', () => viaMulter({}, cut), incomplete],
  ['multer, no boundary', () => viaMulter({}, noBoundary), malformed],
  [
    'multer, a file that nobody wanted',
    () => expressError([upload({}).single('avatar')], form(1)),
    says(400, 'Unexpected file'),
  ],
  [
    '@koa/multer, a file that is too large',
    () => {
      const parser = koaMulter({ storage: koaMulter.memoryStorage(), limits: { fileSize: 2 } });
      return koaError([parser.single(marker)], form(1));
    },
    tooLarge,
  ],
  ['busboy, a form that breaks off', () => viaBusboy(cut), incomplete],
  ['busboy, no boundary', () => viaBusboy(noBoundary), malformed],
  ['busboy, another type', () => viaBusboy(raw(`text/${marker}`, 'a')), noForm],
  [
    'formidable, a file that is too large',
    () => viaFormidable({ maxFileSize: 2 }, form(1)),
    tooLarge,
  ],
  [
    'formidable, too many fields',
    () => viaFormidable({ maxFields: 1 }, form(0, { a: marker, b: marker })),
    tooManyFields,
  ],
  [
    'formidable, another type',
    () => viaFormidable({ enabledPlugins: [json] }, raw(`text/${marker}`, 'a')),
    noForm,
  ],
  ['formidable, no boundary', () => viaFormidable({}, noBoundary), malformed],
  [
    'koa-body',
    () => koaError([koaBody({ multipart: true, formidable: { maxFileSize: 2 } })], form(1)),
    tooLarge,
  ],
  [
    '@fastify/multipart, a file that is too large',
    () => viaFastify({ fileSize: 2 }, form(1)),
    tooLarge,
  ],
  ['@fastify/multipart, too many files', () => viaFastify({ files: 1 }, form(2)), tooManyFiles],
  ['@fastify/multipart, too many parts', () => viaFastify({ parts: 1 }, form(2)), tooManyParts],
  ['@fastify/multipart, another type', () => viaFastify({}, raw('application/json', '{}')), noForm],
  ['@fastify/multipart, a form that breaks off', () => viaFastify({}, cut), incomplete],
];

checkCases('uploads', rows);
