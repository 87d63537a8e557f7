import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';

@Controller('health')
export class HealthController {
  static isUp = true;

  @Get()
  check() {
    const info = { broker: { status: HealthController.isUp ? 'up' : 'down' } };
    if (!HealthController.isUp) throw new ServiceUnavailableException({ status: 'error', info });
    return { status: 'ok', info };
  }
}
