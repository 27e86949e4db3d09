import type { Kod } from './kod.js';

/** Delar som ett uppdrag till utföraren ska ha. (What a commission must say, so that its result can be asked for.) */
export const UPPDRAGSDEL: readonly Kod[] = [
  {
    kod: 'mal',
    namn: 'Mål',
    definition: 'De övergripande mål som insatsen ska leda till.',
  },
  {
    kod: 'innehall',
    namn: 'Innehåll',
    definition: 'Vad som ingår i uppdraget: metod eller arbetssätt, omfattning och vem som deltar.',
  },
  {
    kod: 'uppfoljning',
    namn: 'Uppföljning',
    definition: 'När och hur uppdraget följs upp, och vem som kallar.',
  },
  {
    kod: 'rapport',
    namn: 'Rapport vid avslut',
    definition: 'Vad utföraren lämnar till beställaren när uppdraget avslutas.',
  },
];
