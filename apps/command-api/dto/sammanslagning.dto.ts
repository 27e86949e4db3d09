import { ApiProperty } from '@nestjs/swagger';
import type { Datum, IndividBytt, IndividId } from '../../../libs/domain/index.js';
import { ChoiceField, CodesField, DayField, UuidField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';

type Skal = IndividBytt['data']['skal'];

const VID_DELNING = allOf<Exclude<Skal, 'sammanslagen'>>()(['delad', 'fel-individ']);

/** Sammanslagning: två individer är en och samma. (Every insats of the one is moved to the other.) */
export class SlaSammanIndividerDto {
  @DayField({ description: 'Dagen då sammanslagningen görs.', example: '2026-09-15' })
  readonly datum!: Datum;

  @UuidField({
    description: 'Id för individen som alla insatser flyttas till. Aldrig ett personnummer.',
    example: '7d1e4b60-2c5a-4f18-a3d9-5e6f7a8b9c01',
  })
  readonly tillIndividId!: IndividId;
}

/** Delning: en individ är två. (The insatser that belong to the other are chosen.) */
export class DelaIndividDto extends SlaSammanIndividerDto {
  @CodesField(
    { min: 1 },
    {
      description: 'Id för insatserna som hör till den andra individen.',
      example: ['0b9e2c1d-5a4f-4e6b-8c7d-9e0f1a2b3c4d'],
    },
  )
  readonly insatser!: readonly string[];

  @ChoiceField(VID_DELNING, { description: 'Varför insatserna byter individ.' })
  readonly skal!: Exclude<Skal, 'sammanslagen'>;
}

/** En insats som stannade kvar, och varför. (One that was not moved.) */
export class KvarvarandeInsatsDto {
  @ApiProperty({ description: 'Insatsens id.' })
  readonly insatsId!: string;

  @ApiProperty({ description: 'Varför den inte flyttades, och vad som kan göras.' })
  readonly skal!: string;
}

/** Vad en sammanslagning eller delning flyttade. (What was moved, and what was not.) */
export class FlyttadeInsatserDto {
  @ApiProperty({ description: 'Individen som insatserna flyttades från.' })
  readonly franIndividId!: string;

  @ApiProperty({ description: 'Individen som insatserna hör till nu.' })
  readonly tillIndividId!: string;

  @ApiProperty({ description: 'Insatserna som flyttades nu.', type: [String] })
  readonly flyttade!: readonly string[];

  @ApiProperty({ description: 'Insatserna som redan var flyttade.', type: [String] })
  readonly redanFlyttade!: readonly string[];

  @ApiProperty({
    description: 'Insatserna som inte kunde flyttas. Skicka samma begäran igen när det är löst.',
    type: [KvarvarandeInsatsDto],
  })
  readonly stannade!: readonly KvarvarandeInsatsDto[];

  @ApiProperty({
    description:
      'Antal insatser som du inte får flytta, till exempel för att en annan nämnd svarar för dem. Enhetschefen där flyttar dem.',
  })
  readonly utanforDinBehorighet!: number;
}

export const slaSammanIndividerExample = {
  datum: '2026-09-15',
  tillIndividId: '7d1e4b60-2c5a-4f18-a3d9-5e6f7a8b9c01',
};
export const delaIndividExample = {
  ...slaSammanIndividerExample,
  insatser: ['0b9e2c1d-5a4f-4e6b-8c7d-9e0f1a2b3c4d'],
  skal: 'delad',
};
export const flyttadeInsatserExample = {
  franIndividId: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11',
  tillIndividId: '7d1e4b60-2c5a-4f18-a3d9-5e6f7a8b9c01',
  flyttade: ['0b9e2c1d-5a4f-4e6b-8c7d-9e0f1a2b3c4d'],
  redanFlyttade: [],
  stannade: [],
  utanforDinBehorighet: 0,
};
