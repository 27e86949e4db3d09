import { CodesField } from '../../../libs/web/index.js';

/** The needs that an insats is to meet, on the events beside the offer. */
export function BehovField(vad: string): PropertyDecorator {
  return CodesField(
    { min: 1 },
    {
      description: `${vad} Koder ur kodverket kontaktorsak. Det som sägs senast gäller för insatsen.`,
      example: ['B_SKOL'],
      optional: true,
    },
  );
}
