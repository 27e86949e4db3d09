import { aretFore, type Malrad } from '../../../libs/outcome/index.js';
import type { UtgavaRad } from '../../../projections/utgavor/index.js';
import { FORBEHALL } from '../answer.js';
import { omUtgava, UTGIVNINGSDEFINITIONER } from './svar.js';

/** What the words of an answer about targets mean, beside it. */
export const MALDEFINITIONER = {
  mal: 'Målet som gällde periodens sista dag: nämndens eget (galler: namnden), annars stadens (staden). Målen är registrets som det är nu och är inte frysta med utgåvan, så ett ändrat mål ändrar läget men aldrig talen. oka och minska är riktningar. Ett tal är en andel: minst så stor, eller högst så stor där riktning är lagre-battre.',
  nu: 'Andelen som den är publicerad för perioden, alla metoder. null när den inte är publicerad.',
  fore: 'Samma kvartal eller år ett år tidigare.',
  skillnad:
    'nu minus fore, med 95 % intervall enligt Newcombe. null när någon av dem inte visas. Delvis samma barn kan finnas i båda.',
  lage: 'För ett tal: natt när hela 95 % intervallet (Wilson) ligger på rätt sida om målet, inte-natt när hela ligger på fel sida, annars osakert. För en riktning: ratt-hall eller fel-hall när hela intervallet för skillnaden ligger på ena sidan om noll, annars osakert. dolt, saknas och gar-inte-att-berakna: brist och lasning säger varför.',
  slump: 'Med många mål hamnar några på rätt eller fel sida av ren slump. Inget här säger varför.',
  antal: UTGIVNINGSDEFINITIONER.antal,
  frysning: UTGIVNINGSDEFINITIONER.frysning,
} as const;

interface Ram {
  readonly found: UtgavaRad;
  readonly position: string;
  readonly period: string;
}

/** The rows with what is needed to read them. */
export function malsvar({ found, position, period }: Ram, rader: readonly Malrad[]) {
  return {
    utgava: omUtgava(found),
    position,
    forbehall: FORBEHALL,
    definitioner: MALDEFINITIONER,
    period,
    aretFore: aretFore(period),
    rader,
  };
}
