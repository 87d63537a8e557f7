import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import {
  Body,
  ConflictException,
  Controller,
  Delete,
  Get,
  Header,
  MethodNotAllowedException,
  NotFoundException,
  Patch,
  Post,
  Put,
  ServiceUnavailableException,
  UnprocessableEntityException,
  UseGuards,
  ValidationPipe,
} from '@nestjs/common';
import { IsInt, IsNotEmpty, IsOptional, IsString } from 'class-validator';
import { boom } from '../things.js';
import { KeyGuard } from './nest-guard.js';

class CreateThing {}
for (const decorate of [IsString(), IsNotEmpty()]) decorate(CreateThing.prototype, 'name');
for (const decorate of [IsInt(), IsOptional()]) decorate(CreateThing.prototype, 'size');

export class ThingsController {
  list() {
    return { data: [] };
  }
  create({ name }) {
    if (name === 'taken') throw new ConflictException('The name is taken');
    if (name === 'deleted') throw new UnprocessableEntityException('The thing was deleted');
    return { id: 'thing_1' };
  }
  replace() {
    throw new MethodNotAllowedException();
  }
  change() {
    throw new MethodNotAllowedException();
  }
  remove() {
    throw new MethodNotAllowedException();
  }
  boom() {
    boom();
  }
  down() {
    throw new ServiceUnavailableException('The database is down');
  }
  one() {
    throw new NotFoundException('Thing not found');
  }
}

const validated = Body(new ValidationPipe({ expectedType: CreateThing }));
decorateMethod(ThingsController, 'list', [Get()]);
decorateMethod(ThingsController, 'create', [Post()], [validated]);
for (const [name, route] of Object.entries({ replace: Put, change: Patch, remove: Delete })) {
  decorateMethod(ThingsController, name, [route(), Header('Allow', 'GET, POST')]);
}
decorateMethod(ThingsController, 'boom', [Get('boom')]);
decorateMethod(ThingsController, 'down', [Get('down')]);
decorateMethod(ThingsController, 'one', [Get(':id')]);
decorateClass(ThingsController, Controller('things'), UseGuards(KeyGuard));
