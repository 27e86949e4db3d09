/** What holds for every command, said once at the end of the help. */
export const HELP_AFTER = `Slutkoder: 0 klart, 1 misslyckat eller nekat, 2 felaktigt anrop, 3 delvis eller okänt.

Vem som frågar: utan --som och UTFALL_TOKEN är det kontot på datorn, som sköter driften men inte når
personer. --som <person> är för demons påhittade personer och nekas i produktion; där sätts UTFALL_TOKEN.
Har den som frågar roller för flera ändamål anges vilket med --andamal, som för demons utvärderare:
  utfall replay metod-utfall --ut mapp --som lova --andamal uppfoljning
Varje läsning skrivs i läsloggen, också den som nekas.

Miljö:
  DATABASE_URL, EVENTSTORE_URL, REDIS_URL   servrar i stället för de inbyggda
  UTFALL_DATA, UTFALL_NYCKLAR, UTFALL_JOURNAL   mappar för data, huvudnycklar och raderingsjournal
  UTFALL_TOKEN, OIDC_ISSUER, OIDC_AUDIENCE   vem som frågar, och vem som har sagt det
  UTFALL_LAGE   utveckling (förval) eller produktion
  UTFALL_HUVUDMAN, UTFALL_FORSKNINGSURVAL, UTFALL_OKAND_FODELSEDAG   vad gallringen ska räkna med
  PORT, UTFALL_LYSSNA, UTFALL_VARDNAMN, UTFALL_ANROP_PER_MINUT   tjänsten
  UTFALL_REGISTER   mapp med lokala metoder, instrument, koder, nämnder och mallar
  UTFALL_BETRODD_PROXY   adresser eller antal proxyservrar vars X-Forwarded-For gäller
  UTFALL_ADRESS, SMTP_URL, UTFALL_AVSANDARE, UTFALL_ADRESSBOK, UTFALL_UTSKICK,
    UTFALL_UTSKICK_DAGAR   påminnelser och länkar
  UTFALL_INDIVIDNYCKEL   hemlighet som importen känner igen individer med
  UTFALL_DEBUG   visa var i koden det gick fel
Mer i docs/drift.md.`;
