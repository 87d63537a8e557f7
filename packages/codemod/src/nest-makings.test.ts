import { describe, expect, test } from 'vitest';
import { noStatus, notTaken, notText, notWritten } from './testing/reasons.ts';
import { reasonFor, rewritten } from './testing/run.ts';

const nest = "import { X, HttpStatus } from '@nestjs/common';";
const filter = '@Catch() class All { catch(e) { return toErrorResponse(e); } }';

describe('Nest', () => {
  const hasNoMessage = 'its object has no `message`';
  const hasSpread = 'its object has a spread or a method';
  const hasStatus = 'its object has `status`, which the contract does not send';
  const used = (line: string) => `${filter}\n${line}`;
  const from = (name: string) => nest.replace('X', name);
  test.each([
    ['NotFoundException', "throw new NotFoundException('x');", "throw new NotFoundError('x');"],
    ['GoneException', 'throw new GoneException();', 'throw new ApiError(410);'],
    [
      'ConflictException',
      "throw new ConflictException('x', { cause });",
      "throw new ConflictError('x', { cause });",
    ],
    [
      'NotFoundException',
      "throw new NotFoundException({ message: 'x', error: 'Missing', statusCode: 404 });",
      "throw new NotFoundError('x');",
    ],
    [
      'GoneException',
      'throw new GoneException({ message: `x` }, { cause });',
      'throw new ApiError(410, `x`, { cause });',
    ],
    [
      'BadRequestException',
      "throw new BadRequestException(['a is bad', `b` + c]);",
      "throw new ValidationError(['a is bad', `b` + c]);",
    ],
    [
      'BadRequestException',
      "throw new BadRequestException({ message: ['a is bad'] });",
      "throw new ValidationError(['a is bad']);",
    ],
    [
      'ConflictException',
      "throw new ConflictException({ message: ['a', 'b'] });",
      "throw new ConflictError(['a', 'b']);",
    ],
    [
      'HttpException',
      "throw new HttpException({ message: 'x' }, 404);",
      "throw new NotFoundError('x');",
    ],
    [
      'HttpException',
      "throw new HttpException(['a is bad'], HttpStatus.BAD_REQUEST);",
      "throw new ValidationError(['a is bad']);",
    ],
    ['HttpException', "throw new HttpException('x', 404);", "throw new NotFoundError('x');"],
    [
      'HttpException',
      "throw new HttpException('x', HttpStatus.CONFLICT);",
      "throw new ConflictError('x');",
    ],
    [
      'HttpException',
      "throw new HttpException('x', HttpStatus.GONE, { cause });",
      "throw new ApiError(410, 'x', { cause });",
    ],
  ])('%s: %s', (name, before, after) => {
    expect(rewritten(`${from(name)}\n${filter}`, before, 'a.ts')).toBe(after);
  });

  test.each([
    [
      'NotFoundException',
      "throw new NotFoundException({ code: 1, message: 'x' });",
      'its object has `code`, which the contract does not send',
    ],
    ['NotFoundException', "throw new NotFoundException({ error: 'x' });", hasNoMessage],
    ['NotFoundException', "throw new NotFoundException({ ...a, message: 'x' });", hasSpread],
    ['NotFoundException', 'throw new NotFoundException({ message: err.message });', notText],
    ['NotFoundException', 'throw new NotFoundException({ message: errors });', notText],
    ['NotFoundException', "throw new NotFoundException({ message: { message: 'x' } });", notText],
    ['BadRequestException', 'throw new BadRequestException(errors);', notText],
    ['BadRequestException', 'throw new BadRequestException([]);', notText],
    ['BadRequestException', 'throw new BadRequestException([a, "x"]);', notText],
    [
      'UnprocessableEntityException',
      "throw new UnprocessableEntityException(['a is bad']);",
      notText,
    ],
    [
      'GoneException',
      "throw new GoneException({ message: 'x', /* why */ error: 'y' });",
      'there is a comment between its parts',
    ],
    ['HttpException', "throw new HttpException({ status: 403, error: 'x' }, 403);", hasStatus],
    ['NotFoundException', "throw new NotFoundException('x', 'Missing');", notWritten],
    [
      'NotFoundException',
      "throw new NotFoundException('x', { description: 'y' });",
      notTaken('`description`'),
    ],
    ['HttpException', "throw new HttpException('x', status);", noStatus],
    ['HttpException', "throw new HttpException('x', HttpStatus.OK);", noStatus],
  ])('left: %s: %s', (name, line, reason) => {
    expect(reasonFor(from(name), used(line), 'a.ts')).toEqual([reason]);
  });

  test('rewritten with a filter that uses the handler of the adapter', () => {
    const adapter = "import { errorHandler } from '@error-contract/express';";
    const all = '@Catch() class All { answer = errorHandler(); }';
    const imported = "import { NotFoundException } from '@nestjs/common';";
    const before = [imported, adapter, all].join('\n');
    expect(rewritten(before, "throw new NotFoundException('x');", 'a.ts')).toBe(
      "throw new NotFoundError('x');",
    );
  });

  test('rewritten with the module, which has a filter', () => {
    const module = "import { ErrorContractModule } from '@error-contract/nest';";
    const imported = "import { NotFoundException } from '@nestjs/common';";
    const before = [imported, module].join('\n');
    expect(rewritten(before, "throw new NotFoundException('x');", 'a.ts')).toBe(
      "throw new NotFoundError('x');",
    );
  });

  test('left without a filter that answers with the contract', () => {
    const line = "throw new NotFoundException('x');";
    const reason =
      'Nest only answers its own exceptions until a filter with @Catch() calls toErrorResponse';
    expect(reasonFor(from('NotFoundException'), line, 'a.ts')).toEqual([reason]);
  });
});
