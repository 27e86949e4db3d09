import type { Kod } from './kod.js';

/** En orsak till kontakt, kopplad till barnet eller till en vuxen. (A reason for contact; several may hold.) */
export interface Kontaktorsak extends Kod {
  readonly koppling: 'barn' | 'vuxen';
}

/** Kontaktorsaker; flera kan anges för samma ärende. (Reasons for contact.) */
export const KONTAKTORSAK: readonly Kontaktorsak[] = [
  {
    kod: 'B_PSYK',
    namn: 'Psykisk ohälsa hos barnet',
    definition: 'Barnet mår psykiskt dåligt eller skadar sig självt.',
    koppling: 'barn',
  },
  {
    kod: 'B_MISS',
    namn: 'Missbruk hos barnet',
    definition: 'Barnet brukar alkohol, narkotika eller andra droger.',
    koppling: 'barn',
  },
  {
    kod: 'B_KRIM_L',
    namn: 'Förseelse, snatteri eller vandalisering',
    definition: 'Barnet misstänks för lindrigare brott.',
    koppling: 'barn',
  },
  {
    kod: 'B_KRIM_O',
    namn: 'Övrig kriminalitet hos barnet',
    definition: 'Barnet misstänks för annat brott än de lindrigare.',
    exkluderar: 'Snatteri, förseelser och vandalisering.',
    koppling: 'barn',
  },
  {
    kod: 'B_BET',
    namn: 'Beteendeproblem hos barnet',
    definition: 'Barnets beteende oroar utan att brott är misstänkt.',
    inkluderar: 'Det som i andra granskningar kallas barnets eget beteende.',
    koppling: 'barn',
  },
  {
    kod: 'B_SKOL',
    namn: 'Skolrelaterad problematik',
    definition: 'Frånvaro från skolan eller svårigheter där.',
    koppling: 'barn',
  },
  {
    kod: 'B_ANN',
    namn: 'Annan orsak hos barnet',
    definition: 'Orsak som rör barnet och som inte ryms i någon annan kod.',
    koppling: 'barn',
  },
  {
    kod: 'V_VALD',
    namn: 'Hot och våld inom familjen',
    alias: ['VINR', 'Våld i nära relationer'],
    definition: 'Våld eller hot mellan vuxna i familjen.',
    exkluderar: 'Våld som riktas mot barnet.',
    koppling: 'vuxen',
  },
  {
    kod: 'V_OVERGR',
    namn: 'Våld eller övergrepp mot barnet',
    definition: 'En vuxen misstänks ha slagit, kränkt eller förgripit sig på barnet.',
    koppling: 'vuxen',
  },
  {
    kod: 'V_PSYK',
    namn: 'Psykisk ohälsa hos förälder',
    definition: 'En förälders psykiska mående påverkar barnet.',
    koppling: 'vuxen',
  },
  {
    kod: 'V_MISS',
    namn: 'Missbruk hos förälder',
    definition: 'En förälders bruk av alkohol eller droger påverkar barnet.',
    koppling: 'vuxen',
  },
  {
    kod: 'V_KRIM',
    namn: 'Kriminalitet hos vuxen',
    definition: 'En vuxen nära barnet misstänks för brott.',
    koppling: 'vuxen',
  },
  {
    kod: 'V_VANV',
    namn: 'Vanvård eller brister i omsorgen',
    definition: 'Barnet får inte den omsorg det behöver.',
    koppling: 'vuxen',
  },
  {
    kod: 'V_BOST',
    namn: 'Bostadsproblematik',
    definition: 'Familjen saknar eller riskerar att förlora sin bostad.',
    koppling: 'vuxen',
  },
  {
    kod: 'V_KONF',
    namn: 'Konflikt mellan föräldrar',
    definition: 'Tvist mellan föräldrar om barnet.',
    koppling: 'vuxen',
  },
  {
    kod: 'V_FUNK',
    namn: 'Funktionsnedsättning hos förälder',
    definition: 'En förälders funktionsnedsättning påverkar omsorgen om barnet.',
    koppling: 'vuxen',
  },
  {
    kod: 'V_ANN',
    namn: 'Annan orsak hos vuxen',
    definition: 'Orsak som rör en vuxen och som inte ryms i någon annan kod.',
    koppling: 'vuxen',
  },
];
