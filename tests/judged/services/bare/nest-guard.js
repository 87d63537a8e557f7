import { decorateClass } from '@error-contract/harness/decorate';
import { HttpException, Injectable, UnauthorizedException } from '@nestjs/common';
import { spend } from '../things.js';

export class KeyGuard {
  canActivate(context) {
    const http = context.switchToHttp();
    const spent = spend(http.getRequest().headers.authorization);
    if (!spent) throw new UnauthorizedException('The API key is missing or wrong');
    const response = http.getResponse();
    for (const [name, value] of Object.entries(spent.headers)) response.header(name, value);
    if (spent.isOver) throw new HttpException('Slow down', 429);
    return true;
  }
}
decorateClass(KeyGuard, Injectable());
