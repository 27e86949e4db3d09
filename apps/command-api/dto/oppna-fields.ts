import { ChoiceField, UuidField } from '../../../libs/web/index.js';

/** The events that may come first on an insats; the first is meant where nothing is said. */
export const OPPNANDE = [
  'BeslutFattat',
  'InsatsPaborjad',
  'InsatsErbjuden',
  'InsatsEjErbjuden',
] as const;

/** Which event opens the insats. */
export function HandelseField(handelse: (typeof OPPNANDE)[number]): PropertyDecorator {
  const isUsual = handelse === OPPNANDE[0];
  return ChoiceField([handelse], {
    description: isUsual
      ? 'Vad som öppnar insatsen. Får utelämnas när det är ett beslut.'
      : 'Vad som öppnar insatsen.',
    otherwise: OPPNANDE.filter((one) => one !== handelse),
    ...(isUsual ? { optional: true } : {}),
  });
}

/** The id of a new insats. */
export function InsatsIdField(): PropertyDecorator {
  return UuidField({
    description:
      'Insatsens id. Utelämnat: ges av Idempotency-Key, så att ett omtag träffar samma insats.',
    optional: true,
  });
}
