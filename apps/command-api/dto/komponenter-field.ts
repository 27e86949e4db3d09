import { CodesField } from '../../../libs/web/index.js';

/** What an insats without a manual consists of. */
export function KomponenterField(): PropertyDecorator {
  return CodesField(
    { min: 1 },
    {
      description:
        'Koder ur kodverket komponent: vad insatsen består av, när ingen manual säger det.',
      example: ['foraldrasamtal', 'hemarbete'],
      optional: true,
    },
  );
}
