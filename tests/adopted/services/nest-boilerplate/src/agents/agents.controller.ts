import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpException,
  Param,
  ParseIntPipe,
  Post,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { AgentsService } from './agents.service';
import { CreateAgentDto } from './create-agent.dto';
import { KeyGuard } from './key.guard';

@Controller('agents')
@UseGuards(KeyGuard)
export class AgentsController {
  constructor(private readonly agents: AgentsService) {}

  @Get()
  list() {
    return this.agents.list();
  }

  @Post()
  create(@Body() agent: CreateAgentDto) {
    return this.agents.create(agent);
  }

  @Get('report')
  report() {
    return this.agents.report();
  }

  @Get('teapot')
  teapot() {
    throw new HttpException({ code: 'TEAPOT', message: 'I am a teapot' }, 418);
  }

  @Get(':id')
  find(@Param('id') id: string) {
    return this.agents.find(id);
  }

  @Get('pages/:page')
  page(@Param('page', ParseIntPipe) page: number) {
    return { page };
  }

  @Post(':id/voice')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('voice', { limits: { fileSize: 1000 } }))
  voice(@UploadedFile() file: { size: number }) {
    return { size: file.size };
  }
}
