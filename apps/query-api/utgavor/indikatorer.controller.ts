import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  datumInSweden,
  indikatorMedId,
  INDIKATORREGISTER,
  type Indikator,
} from '../../../libs/domain/index.js';
import { Access } from '../../../libs/web/index.js';
import { QUERY_OPTIONS, type QueryApiOptions } from '../options.js';
import { parametersOf, type Parameters } from '../parameters.js';
import { queryProblem } from '../query-problems.js';
import { ApiIndikator, ApiIndikatorer } from './examples.js';
import { medMal } from './med-mal.js';

/** Indikatorerna som data. (Every definition that is published by, with its versions and targets.) */
@Access('register.las')
@ApiTags('register')
@Controller('v1/indikatorer')
export class IndikatorerController {
  constructor(@Inject(QUERY_OPTIONS) private readonly options: QueryApiOptions) {}

  @Get()
  @ApiOperation({ summary: 'Alla indikatorer med täljare, nämnare, regler och mål' })
  @ApiIndikatorer()
  alla(@Query() query: Parameters) {
    parametersOf(query, []);
    return { indikatorer: INDIKATORREGISTER.map((one) => this.withTargets(one)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'En indikator' })
  @ApiParam({ name: 'id', example: 'fullfoljda' })
  @ApiIndikator()
  en(@Param('id') id: string, @Query() query: Parameters) {
    parametersOf(query, []);
    const found = indikatorMedId(id);
    if (found === undefined) throw queryProblem('okand-indikator');
    return this.withTargets(found);
  }

  private withTargets(indikator: Indikator) {
    return medMal(indikator, datumInSweden(this.options.now()));
  }
}
