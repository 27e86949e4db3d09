/** What the figures of an audit count. */
export const DEFINITIONER = {
  egen: 'Vad systemet säger om de insatser som någon har bedömt, som det var känt vid positionen då urvalet drogs: uppfyllt delat med uppfyllt och inte uppfyllt. En plan, uppföljning eller skattning som inte är registrerad räknas som inte gjord. Där frågan inte är tillämplig, som när ingen uppföljning är gjord, räknas insatsen inte. Inte heller där svaret i registreringen saknas: hur många det är står i egenOkand.',
  egenOkand:
    'Bedömda insatser där systemet inte vet: uppgiften är registrerad som saknad, eller planens delar är inte angivna. De räknas varken som gjort eller inte gjort.',
  granskad:
    'Vad granskarna fann: uppfyllt delat med uppfyllt och inte uppfyllt. Det som inte gick att bedöma, inte var tillämpligt eller där granskarna är oense räknas inte.',
  skillnad:
    'Egen andel minus granskad, över de insatser där båda har svarat ja eller nej. baraEgen: systemet säger ja och granskaren nej.',
  oense: 'Insatser där två granskare svarat olika. Ingen av dem antas ha rätt.',
  intervall: '95 % intervall: Wilson för andelar, Fleiss, Cohen och Everitt 1969 för kappa.',
  kappa:
    'Cohens kappa: hur mycket mer än slumpen två bedömningar stämmer överens. 1 är helt lika, 0 är som slumpen. Läs andelen lika bredvid: kappa blir låg när nästan allt har samma svar.',
  motRegistrerat:
    'Granskarnas gemensamma svar mot det som är registrerat, över samma insatser som skillnad; för det som kodas på nytt där båda har en kod.',
  mellanGranskare:
    'Två granskares svar på samma insats; är de fler räknas två av dem. Alla svar räknas, också att det inte gick att bedöma.',
  forFa:
    'Under fem visas bara n: så få säger mer om enskilda. Är färre än fem bedömda visas varken oense, garInteAttBedoma eller egenOkand.',
  bortfallna:
    'Dragna insatser vars behandling sedan har begränsats. De räknas inte. Gallras en dragen insats gallras hela granskningen.',
  fordelning:
    'Med fordelning lika väger en liten nämnd lika mycket som en stor: talen gäller urvalet, inte alla insatser.',
} as const;
