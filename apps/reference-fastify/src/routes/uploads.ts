import { validate } from '@error-contract/fastify';
import {
  assertMultipart,
  idParamsSchema,
  malformedForm,
  missingFile,
  uploadField,
} from '@error-contract/telephony';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { RouteOptions } from './v1.ts';

type File = MultipartFile['file'];

async function findFile(request: FastifyRequest): Promise<File | undefined> {
  for await (const part of request.parts()) {
    if (part.type !== 'file') continue;
    if (part.fieldname === uploadField) return part.file;
    part.file.resume();
  }
  return undefined;
}

/** A truncated form fails the file that is being read. */
async function* bytesOf(file: File, request: FastifyRequest): AsyncIterable<Uint8Array> {
  try {
    yield* file;
  } catch (cause) {
    // Where the client went away the error says so, and nobody is there to be answered.
    throw request.raw.complete ? malformedForm(cause) : cause;
  }
}

async function fileOf(request: FastifyRequest): Promise<AsyncIterable<Uint8Array>> {
  const file = await findFile(request).catch((cause: unknown) => {
    throw malformedForm(cause);
  });
  if (!file) throw missingFile();
  return bytesOf(file, request);
}

/** What is left is read and dropped, so that the connection stays usable. */
function dropRest({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

const upload = { preHandler: validate({ params: idParamsSchema }) };

/** Routes of `/v1/campaigns/:id/leads` that take forms. */
export const uploadRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  app.removeAllContentTypeParsers();
  // How large a file may be the domain says.
  await app.register(multipart, { limits: { fileSize: Number.POSITIVE_INFINITY } });
  app.addHook('preParsing', async ({ headers }) => assertMultipart(headers));
  app.post('/upload', upload, async (request, reply) => {
    const { organizationId, validated } = request;
    reply.code(201);
    try {
      return await telephony.leads.upload(
        organizationId,
        validated.params.id,
        await fileOf(request),
      );
    } finally {
      dropRest(request);
    }
  });
};
