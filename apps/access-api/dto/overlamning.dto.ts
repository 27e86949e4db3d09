import { CodesField, UuidField } from '../../../libs/web/index.js';

/** Överlämning av insatser från en medarbetare till en annan. (All of somebody's, or those listed.) */
export class OverlamningDto {
  @UuidField({
    description:
      'Den som lämnar över, också om kontot är avstängt. Utelämnas om insatserna ligger hos ingen.',
    optional: true,
  })
  readonly fran?: string;

  @UuidField({ description: 'Den som tar över, med en roll som gäller i insatsernas nämnd.' })
  readonly till!: string;

  @CodesField(
    { min: 1 },
    {
      description: 'Insatsernas id. Utelämnas för allt som fran har öppet.',
      example: ['0b9e2c1d-5a4f-4e6b-8c7d-9e0f1a2b3c4d'],
      optional: true,
    },
  )
  readonly insatser?: readonly string[];
}
