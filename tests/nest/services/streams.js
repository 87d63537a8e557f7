import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import { Controller, Get, Sse, StreamableFile } from '@nestjs/common';
import { concat, of, throwError } from 'rxjs';

async function* failing(...parts) {
  for (const part of parts) {
    yield part;
    // The head goes out first.
    await new Promise(setImmediate);
  }
  throw new Error('the disk is gone: /srv/secret');
}

/** Files and events. */
export class StreamsController {
  missing() {
    return new StreamableFile(createReadStream('/srv/secret/missing.csv'));
  }
  failing() {
    return new StreamableFile(Readable.from(failing()));
  }
  late() {
    return new StreamableFile(Readable.from(failing(Buffer.from('partial'))));
  }
  own() {
    const file = new StreamableFile(Readable.from(failing()));
    return file.setErrorHandler((_error, response) => {
      response.statusCode = 418;
      response.send('of the service');
    });
  }
  whole() {
    return new StreamableFile(Buffer.from('whole'));
  }
  events() {
    return concat(
      of({ data: 'first' }),
      throwError(() => new Error('a secret of the service')),
    );
  }
}

decorateMethod(StreamsController, 'missing', [Get('missing')]);
decorateMethod(StreamsController, 'failing', [Get('failing')]);
decorateMethod(StreamsController, 'late', [Get('late')]);
decorateMethod(StreamsController, 'own', [Get('own')]);
decorateMethod(StreamsController, 'whole', [Get('whole')]);
decorateMethod(StreamsController, 'events', [Sse('events')]);
decorateClass(StreamsController, Controller('streams'));
