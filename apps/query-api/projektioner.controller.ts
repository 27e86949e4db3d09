import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../libs/web/index.js';
import { QUERY_OPTIONS, type QueryApiOptions } from './options.js';

/** Hur långt varje projektion har kommit. (Freshness of every answer, and what stands still.) */
@Access('projektion.las')
@ApiTags('projektioner')
@Controller('v1/projektioner')
export class ProjektionerController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @ApiOperation({ summary: 'Projektionernas läge: position, eftersläpning och fel' })
  @ApiResponse({
    status: 200,
    content: {
      'application/json': {
        example: [
          {
            namn: 'metod-utfall',
            position: '1204',
            efterslapning: '0',
            status: 'foljer',
            fel: null,
          },
        ],
      },
    },
  })
  async list() {
    const status = await this.options.status();
    return status.map(({ name, position, lag, fault }) => ({
      namn: name,
      position: String(position),
      efterslapning: String(lag),
      status: fault === null ? 'foljer' : 'stoppad',
      fel: fault === null ? null : { strom: fault.stream, orsak: fault.message },
    }));
  }
}
