import { CodesField } from '../../../libs/web/index.js';

/** The parts that a plan has beside its goals. */
export function DelarField(): PropertyDecorator {
  return CodesField(
    { min: 0 },
    {
      description:
        'Koder ur kodverket plandel: vad planen innehåller utöver målen. Utelämnat: ingen har sett efter.',
      example: ['aktiviteter', 'ansvar'],
      optional: true,
    },
  );
}
