import { problemsOf, type ProblemCatalogue } from './problem.js';

/** What can be wrong with a request before anybody has looked at what it says. */
export const WEB_PROBLEMS = {
  'ogiltig-json': {
    status: 400,
    title: 'Innehållet går inte att läsa',
    detail: 'Begärans innehåll är inte giltig JSON i UTF-8.',
    next: 'Kontrollera citattecken, kommatecken och klamrar och skicka begäran igen.',
  },
  'ogiltig-begaran': {
    status: 400,
    title: 'Begäran är inte rätt ifylld',
    detail: 'Ett eller flera fält saknas, är okända eller har fel form.',
    next: 'Rätta det som står under errors och skicka begäran igen.',
  },
  'forbjudet-faltnamn': {
    status: 400,
    title: 'Fältnamnet är inte tillåtet',
    detail: 'Innehållet har ett fältnamn som aldrig får användas.',
    next: 'Ta bort fältet och skicka begäran igen.',
  },
  'for-djupt-innehall': {
    status: 400,
    title: 'Innehållet är för djupt nästlat',
    detail: 'Innehållet har fler nivåer av listor och objekt än vad som tas emot.',
    next: 'Skicka innehållet så som det står i beskrivningen under /docs.',
  },
  'ogiltig-adress': {
    status: 400,
    title: 'Adressen går inte att tolka',
    detail: 'Adressen innehåller tecken som inte går att läsa.',
    next: 'Kontrollera adressen mot beskrivningen under /docs.',
  },
  'begaran-avbruten': {
    status: 400,
    title: 'Begäran kom inte fram i sin helhet',
    detail: 'Anslutningen bröts eller storleken stämde inte innan allt innehåll hade lästs.',
    next: 'Skicka samma begäran igen.',
  },
  'idempotency-key-saknas': {
    status: 400,
    title: 'Idempotency-Key saknas',
    detail: 'Varje registrering ska ha en egen nyckel, så att inget registreras två gånger.',
    next: 'Sätt rubriken Idempotency-Key till ett nytt värde, till exempel ett UUID, och skicka igen.',
  },
  'idempotency-key-ogiltig': {
    status: 400,
    title: 'Idempotency-Key har fel form',
    detail:
      'Nyckeln ska bestå av 8–200 synliga ASCII-tecken utan mellanslag, och får inte vara ett personnummer eller en e-postadress.',
    next: 'Använd till exempel ett UUID som nyckel och skicka igen.',
  },
  'idempotency-key-ateranvand': {
    status: 422,
    title: 'Nyckeln har redan använts till något annat',
    detail: 'Samma Idempotency-Key har tidigare skickats med annat innehåll på den här insatsen.',
    next: 'Använd en ny Idempotency-Key för en ny registrering. Inget har sparats.',
  },
  'if-match-saknas': {
    status: 428,
    title: 'If-Match saknas',
    detail: 'Den som ändrar en insats ska visa vilken version som den har läst.',
    next: 'Hämta insatsens händelser, sätt If-Match till svarets ETag och skicka igen.',
  },
  'if-match-ogiltig': {
    status: 400,
    title: 'If-Match har fel form',
    detail: 'If-Match ska vara versionen inom citattecken, till exempel "3".',
    next: 'Använd ETag precis som den stod i det senaste svaret.',
  },
  'fel-innehallstyp': {
    status: 415,
    title: 'Innehållstypen tas inte emot',
    detail: 'Registreringar tas bara emot som application/json i UTF-8, utan komprimering.',
    next: 'Sätt Content-Type till application/json och skicka igen.',
  },
  'for-stor-begaran': {
    status: 413,
    title: 'Begäran är för stor',
    detail: 'En registrering får vara högst 100 kB.',
    next: 'Dela upp registreringen, eller använd import för många registreringar på en gång.',
  },
  'okand-adress': {
    status: 404,
    title: 'Adressen finns inte',
    detail: 'Det finns inget på den här adressen med den här metoden.',
    next: 'Kontrollera metod och adress mot beskrivningen under /docs.',
  },
  'okand-parameter': {
    status: 400,
    title: 'Parametern finns inte',
    detail: 'Frågan har en parameter som inte finns, eller en som är given flera gånger.',
    next: 'Ta bort parametern, eller rätta dess namn mot beskrivningen under /docs.',
  },
  'ogiltig-tidpunkt': {
    status: 400,
    title: 'Tidpunkten går inte att läsa från',
    detail: 'Parametern position eller per har fel form, eller har inte varit än.',
    next: 'Ange position ur ett svar, eller per som en dag eller en tidpunkt med zon.',
  },
  'okand-vard': {
    status: 421,
    title: 'Tjänsten svarar inte under det namnet',
    detail: 'Tjänsten svarar bara den egna datorn, som localhost eller 127.0.0.1.',
    next: 'Använd adressen http://127.0.0.1 med tjänstens port.',
  },
  'frammande-ursprung': {
    status: 403,
    title: 'Begäran kommer från en främmande webbplats',
    detail: 'Webbsidor från andra adresser än den egna datorn får inte använda tjänsten.',
    next: 'Öppna tjänsten direkt på den egna datorn, eller anropa den utan webbläsare.',
  },
  'tjansten-svarar-inte': {
    status: 503,
    title: 'Lagringen svarar inte just nu',
    detail: 'Det är okänt om registreringen hann sparas. Inget registreras två gånger.',
    next: 'Vänta en stund och skicka samma begäran med samma Idempotency-Key igen.',
  },
  'lasning-misslyckades': {
    status: 503,
    title: 'Lagringen svarar inte just nu',
    detail: 'Uppgifterna går inte att hämta just nu. Inget har gått förlorat.',
    next: 'Vänta en stund och skicka samma begäran igen.',
  },
  'nekad-begaran': {
    status: 400,
    title: 'Begäran kan inte behandlas',
    detail: 'Begäran följer inte det som tjänsten tar emot.',
    next: 'Jämför begäran med beskrivningen under /docs.',
  },
  'internt-fel': {
    status: 500,
    title: 'Något gick fel hos tjänsten',
    detail: 'Felet är tjänstens, inte ditt, och har skrivits till loggen.',
    next: 'Skicka samma begäran igen. Om det inte hjälper: lämna traceId till den som sköter tjänsten.',
  },
} as const satisfies ProblemCatalogue;

/** A problem of the web catalogue. */
export const webProblem = problemsOf<keyof typeof WEB_PROBLEMS>(WEB_PROBLEMS);
