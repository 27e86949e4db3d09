/** Why something was refused. Permanent; written in the read audit. */
export type AvslagKod =
  | 'okand-atgard'
  | 'roll-saknas'
  | 'andamal-saknas'
  | 'andamal-ej-tillatet'
  | 'annan-namnd'
  | 'roll-for-hela-staden'
  | 'individ-i-annan-namnd'
  | 'annan-enhet'
  | 'ej-tilldelad'
  | 'skyddad-identitet'
  | 'gallras';

/** Avslagen med en mening om vad den nekade kan göra. (What to say to the one refused, unless existence is secret.) */
export const AVSLAG: Readonly<Record<AvslagKod, string>> = {
  'okand-atgard': 'Åtgärden finns inte. Kontrollera hur den stavas mot beskrivningen.',
  'roll-saknas':
    'Du har ingen roll som får göra detta. Be din chef om rätt behörighet om det hör till dina uppgifter.',
  'andamal-saknas':
    'Dina roller ger flera möjliga ändamål. Ange vilket: över HTTP i rubriken Andamal, på kommandoraden med --andamal (handlaggning, uppfoljning, forskning, tillsyn, dataskydd, gallring eller drift).',
  'andamal-ej-tillatet':
    'Din roll får inte göra detta för det ändamålet. Välj ett ändamål som hör till din roll.',
  'annan-namnd': 'Uppgifterna hör till en annan nämnd. Vänd dig till den nämnden.',
  'roll-for-hela-staden':
    'Din roll gäller hela staden, och det här kräver rollen i en viss nämnd. Uppgifter om enskilda, till exempel enskilda beslut, läses bara av dem som har rollen där, som nämndens egen revisor. Läs statistiken, eller be om rollen i nämnden.',
  'individ-i-annan-namnd':
    'Individen hör till en annan nämnd. Registrera individen i din nämnd med POST /v1/individer och använd det individId som du får, eller be den andra nämnden att lämna över sin insats.',
  'annan-enhet': 'Insatsen hör till en annan enhet. Vänd dig till den enhetens chef.',
  'ej-tilldelad':
    'Du är inte tilldelad insatsen. Be enhetschefen om tilldelning, eller öppna nödåtkomst om det är akut.',
  'skyddad-identitet':
    'Enhetschefen avgör vem som arbetar med det här ärendet. Vänd dig till enhetschefen.',
  gallras: 'Uppgifterna gallras och kan inte längre läsas.',
};
