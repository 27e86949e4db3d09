import type {
  BegransningHavd,
  BehandlingBegransad,
  Datum,
  UppgiftIfragasatt,
} from '../../../libs/domain/index.js';
import { ChoiceField, CodesField, DayField, UuidField } from '../../../libs/web/index.js';

/** Ifrågasatt uppgift. (Somebody holds that an event is wrong.) */
export class IfragasattUppgiftDto {
  @DayField({ description: 'Dagen då uppgiften ifrågasattes.' })
  readonly datum!: Datum;

  @UuidField({ description: 'Id för händelsen som ifrågasätts; står i listan över händelser.' })
  readonly handelseId!: string;

  @ChoiceField(['individ', 'vardnadshavare', 'ombud'], { description: 'Vem som ifrågasätter.' })
  readonly av!: UppgiftIfragasatt['data']['av'];

  @CodesField(
    { min: 1 },
    {
      description:
        'Fälten i händelsen som ifrågasätts. Utelämnat: hela händelsen. Vad som sades om dem skrivs som anteckning med falt ifragasatt och händelsens id.',
      example: ['datum'],
      optional: true,
    },
  )
  readonly falt?: readonly string[];
}

/** Begränsning av behandlingen. (The insats counts in no figure from now on.) */
export class BegransaBehandlingDto {
  @DayField({ description: 'Dagen då begränsningen beslutades.' })
  readonly datum!: Datum;

  @ChoiceField(['riktighet-bestrids', 'olaglig-behandling', 'rattsligt-ansprak'], {
    description: 'Varför behandlingen begränsas (dataskyddsförordningen artikel 18).',
  })
  readonly grund!: BehandlingBegransad['data']['grund'];
}

/** Hävd begränsning. (The insats counts again.) */
export class HavBegransningDto implements Pick<BegransningHavd['data'], 'datum'> {
  @DayField({ description: 'Dagen då begränsningen hävdes.' })
  readonly datum!: Datum;
}

export const ifragasattUppgiftExample = {
  datum: '2026-09-15',
  handelseId: '8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a',
  av: 'vardnadshavare',
  falt: ['datum'],
};
export const begransaBehandlingExample = { datum: '2026-09-15', grund: 'riktighet-bestrids' };
export const havBegransningExample = { datum: '2026-10-15' };
