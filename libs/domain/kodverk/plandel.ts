import type { Kod } from './kod.js';

/** Delar som en genomförandeplan ska ha utöver sina mål. (Parts of a plan beside its goals.) */
export const PLANDEL: readonly Kod[] = [
  {
    kod: 'aktiviteter',
    namn: 'Aktiviteter',
    definition: 'Vad som ska göras för att nå målen, och i vilken form.',
  },
  {
    kod: 'ansvar',
    namn: 'Ansvar',
    definition: 'Vem som ansvarar för varje aktivitet.',
  },
  {
    kod: 'uppfoljning',
    namn: 'Uppföljning',
    definition: 'När och hur målen följs upp, och vem som deltar.',
  },
  {
    kod: 'delaktighet',
    namn: 'Delaktighet',
    definition: 'Vad barnet och vårdnadshavarna har sagt om planen och hur de har deltagit.',
  },
  {
    kod: 'avslut',
    namn: 'Avslut',
    definition: 'Hur länge insatsen beräknas pågå och vad som gör att den kan avslutas.',
  },
];
