import { isE164 } from '@error-contract/core/e164';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  MinLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';

function IsE164() {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isE164',
      target: target.constructor,
      propertyName,
      options: { message: '$property must be in E.164 format' },
      validator: { validate: (value) => typeof value === 'string' && isE164(value) },
    });
}

function rules(Class, fields) {
  for (const [name, decorators] of Object.entries(fields)) {
    for (const decorate of decorators) decorate(Class.prototype, name);
  }
}

class Tool {}
rules(Tool, {
  name: [IsString({ message: 'Tools have names' })],
  retries: [IsInt()],
});

/** What `POST /agents` takes. */
export class CreateAgent {}
rules(CreateAgent, {
  name: [IsString(), MinLength(1)],
  size: [IsOptional(), IsInt()],
  phone_number: [IsOptional(), IsE164()],
  tools: [IsOptional(), IsArray(), ValidateNested({ each: true }), Type(() => Tool)],
});
