/** One sentence in Swedish for whatever ended a program. The texts of our own refusals are Swedish already. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name !== 'StoreUnavailable') return error.message;
  return (
    `Händelseloggen svarar inte (${error.message}). Kontrollera att servern är igång och att adressen ` +
    'i EVENTSTORE_URL eller DATABASE_URL stämmer, och kör igen: samma sak registreras aldrig två gånger.'
  );
}
