import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import { ApiErrorResponses } from '@error-contract/nest/swagger';
import {
  Body,
  ConflictException,
  Controller,
  Delete,
  ForbiddenException,
  Get,
  Header,
  HttpException,
  MethodNotAllowedException,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
  ServiceUnavailableException,
  UnauthorizedException,
  UnprocessableEntityException,
  UseGuards,
} from '@nestjs/common';
import { CreateAgent } from './agent.js';

const keys = new Set(['Bearer demo:secret', 'Bearer burst:secret']);
let bursts = 0;

class KeyGuard {
  canActivate(context) {
    const http = context.switchToHttp();
    const { authorization } = http.getRequest().headers;
    if (!keys.has(authorization))
      throw new UnauthorizedException('The API key is missing or wrong');
    const isBurst = authorization.includes('burst');
    bursts += isBurst ? 1 : 0;
    const response = http.getResponse();
    response.header('X-RateLimit-Limit', '3');
    response.header('X-RateLimit-Remaining', String(isBurst ? Math.max(0, 3 - bursts) : 3));
    response.header('X-RateLimit-Reset', String(Math.ceil(Date.now() / 1000) + 60));
    if (!isBurst || bursts <= 3) return true;
    response.header('Retry-After', '60');
    throw new HttpException('Slow down', 429);
  }
}

/** A usual controller, with an error of Nest for each status. */
export class AgentsController {
  list() {
    return { data: [] };
  }
  create({ name }) {
    if (name === 'taken') throw new ConflictException('The name is taken');
    if (name === 'deleted') throw new UnprocessableEntityException('The agent was deleted');
    if (name === 'forbidden') throw new ForbiddenException('The route is not enabled');
    return { id: 'agt_1' };
  }
  logs(request, response) {
    response.header('ETag', '"1"');
    if (request.headers['if-none-match'] === '"1"') response.status(304);
    else return { data: [] };
  }
  remove() {
    throw new MethodNotAllowedException();
  }
  boom() {
    throw new Error('connect to db-7.internal:5432 as billing: password rejected');
  }
  down() {
    throw new ServiceUnavailableException('The database is down');
  }
  one(id) {
    throw new NotFoundException(
      id === 'agt_missing' || id === 'agt_foreign' ? 'Agent not found' : '',
    );
  }
}

const errors = ApiErrorResponses(404, { 409: 'The name is taken' });
decorateMethod(AgentsController, 'list', [Get(), errors]);
decorateMethod(AgentsController, 'create', [Post()], [Body()]);
decorateMethod(AgentsController, 'remove', [Delete(), Header('Allow', 'GET, POST')]);
decorateMethod(AgentsController, 'boom', [Get('boom')]);
decorateMethod(AgentsController, 'down', [Get('down')]);
const passthrough = Res({ passthrough: true });
decorateMethod(AgentsController, 'logs', [Get('logs')], [Req(), passthrough]);
decorateMethod(AgentsController, 'one', [Get(':id')], [Param('id')]);
// The types that TypeScript would write.
Reflect.defineMetadata('design:paramtypes', [CreateAgent], AgentsController.prototype, 'create');
decorateClass(KeyGuard);
decorateClass(AgentsController, Controller('agents'), UseGuards(KeyGuard), ApiErrorResponses(401));
