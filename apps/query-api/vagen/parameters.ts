import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';

/** The parameters of a question about the road, as the OpenAPI file tells them. */
export function ApiVagparametrar(fran: string): MethodDecorator {
  return applyDecorators(
    ApiQuery({ name: 'metod', required: false, example: 'FFT' }),
    ApiPeriodparametrar(fran),
  );
}

/** Which needs. */
export function ApiBehovsparameter(): MethodDecorator {
  return ApiQuery({
    name: 'behov',
    required: false,
    example: 'B_KRIM_L,B_KRIM_O',
    description:
      'En eller flera koder ur kodverket kontaktorsak, med komma mellan: insatser med något av behoven.',
  });
}

/** The same without the method. */
export function ApiPeriodparametrar(fran: string): MethodDecorator {
  return applyDecorators(
    ApiQuery({ name: 'stadsdelsnamnd', required: false, example: 'skarholmen' }),
    ApiQuery({ name: 'fran', required: false, description: 'Första månaden, t.ex. `2026-01`.' }),
    ApiQuery({ name: 'till', required: false, description: `Sista månaden. ${fran}` }),
    ApiHeader({ name: 'Min-Position', required: false }),
  );
}

/** The day that the figures are as of. */
export function ApiPer(): MethodDecorator {
  return ApiQuery({
    name: 'per',
    required: false,
    example: '2026-06-30',
    description: 'Dagen som siffrorna ska gälla, t.ex. `2026-06-30`; i dag om inget anges.',
  });
}
