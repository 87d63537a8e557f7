import multipart from '@fastify/multipart';

export async function mountMultipart(app) {
  await app.register(multipart, { limits: { fileSize: 20, files: 1, fields: 2, fieldSize: 20 } });
  app.post('/single', async (request) => {
    const file = await request.file();
    const bytes = await file?.toBuffer();
    return { size: bytes?.length };
  });
  app.post('/saved', async (request) => ({ files: (await request.saveRequestFiles()).length }));
}
