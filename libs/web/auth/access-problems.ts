import { AVSLAG, type AvslagKod } from '../../access/index.js';
import { problemsOf, type ProblemCatalogue } from '../problem/problem.js';

/** Why a request is not let in, or not let see. */
export const ACCESS_PROBLEMS = {
  'ej-inloggad': {
    status: 401,
    title: 'Du är inte inloggad',
    detail: 'Begäran saknar en giltig åtkomsttoken.',
    next: 'Logga in och skicka rubriken Authorization: Bearer följt av din token.',
  },
  'token-ogiltig': {
    status: 401,
    title: 'Inloggningen kan inte godtas',
    detail: 'Åtkomsttoken är inte utställd så som tjänsten kräver.',
    next: 'Logga in igen. Hjälper det inte, vänd dig till systemförvaltaren.',
  },
  'token-utgangen': {
    status: 401,
    title: 'Inloggningen har gått ut',
    detail: 'Åtkomsttoken gäller inte längre.',
    next: 'Logga in igen.',
  },
  'token-fel-mottagare': {
    status: 401,
    title: 'Inloggningen gäller ett annat system',
    detail: 'Åtkomsttoken är utställd för en annan mottagare.',
    next: 'Logga in i Utfall och försök igen.',
  },
  'token-fel-utfardare': {
    status: 401,
    title: 'Inloggningen kommer från fel inloggningstjänst',
    detail: 'Åtkomsttoken är utfärdad av någon annan än den som Utfall godtar.',
    next: 'Logga in genom kommunens inloggningstjänst.',
  },
  'token-for-svag': {
    status: 401,
    title: 'Inloggningen är för svag',
    detail: 'Tjänsten kräver en starkare inloggning än den som användes.',
    next: 'Logga in med e-legitimation eller tjänstekort.',
  },
  'identitet-otillganglig': {
    status: 503,
    title: 'Inloggningstjänsten svarar inte',
    detail: 'Det går inte att avgöra vem du är.',
    next: 'Försök igen om en stund.',
  },
  'okand-anvandare': {
    status: 403,
    title: 'Du saknar behörighet i Utfall',
    detail: 'Du är inloggad, men ingen har gett dig en roll här.',
    next: 'Be din chef om behörighet.',
  },
  'saknar-behorighet': {
    status: 403,
    title: 'Du får inte göra detta',
    detail: 'Ingen av dina roller ger rätt till det.',
    next: 'Be din chef om rätt behörighet om det hör till dina uppgifter.',
  },
  'andamal-ogiltigt': {
    status: 400,
    title: 'Ändamålet finns inte',
    detail: 'Rubriken Andamal har ett värde som inte är något ändamål.',
    next: 'Ange handlaggning, uppfoljning, forskning, tillsyn, dataskydd, gallring eller drift.',
  },
  'uppgiften-finns-inte': {
    status: 404,
    title: 'Uppgiften finns inte',
    detail: 'Det finns inget här som du kan läsa.',
    next: 'Kontrollera id:t. Är ärendet ditt, be enhetschefen om tilldelning.',
  },
  'granskning-otillganglig': {
    status: 503,
    title: 'Läsningen kan inte skrivas upp',
    detail: 'Varje läsning ska skrivas i granskningsloggen, som inte svarar. Därför visas inget.',
    next: 'Försök igen om en stund.',
  },
  'atgard-avvisad': {
    status: 422,
    title: 'Uppgifterna kan inte tas emot',
    detail: 'Något i begäran är okänt eller omöjligt.',
    next: 'Rätta det som står under errors och skicka igen. Inget har sparats.',
  },
  'atgard-krockar': {
    status: 409,
    title: 'Begäran krockar med hur det redan är',
    detail: 'Det går inte att göra så som det står nu.',
    next: 'Läs det som står under errors. Inget har sparats.',
  },
  'egen-begaran': {
    status: 403,
    title: 'Du kan inte besluta om din egen begäran',
    detail: 'Två personer krävs: en som begär och en annan som beslutar.',
    next: 'Be en kollega med rätt roll att besluta.',
  },
  'individ-gallrad': {
    status: 410,
    title: 'Individens uppgifter är gallrade',
    detail: 'Uppgifterna om individen är gallrade eller håller på att gallras.',
    next: 'Gäller det ett nytt ärende, registrera individen på nytt när gallringen är klar.',
  },
  'nyckel-ej-laddad': {
    status: 503,
    title: 'Nyckeln är inte tillgänglig',
    detail: 'Uppgifterna är krypterade med en nyckel som tjänsten inte når just nu.',
    next: 'Försök igen om en stund. Kvarstår det, vänd dig till den som sköter driften.',
  },
  'for-manga-anrop': {
    status: 429,
    title: 'För många anrop',
    detail: 'Fler anrop har kommit än vad som tas emot på en minut.',
    next: 'Vänta så länge som rubriken Retry-After säger och försök igen.',
  },
} as const satisfies ProblemCatalogue;

export const accessProblem = problemsOf<keyof typeof ACCESS_PROBLEMS>(ACCESS_PROBLEMS);

/** A refusal of the policy that is no secret: its own sentence says what is left to do. */
export function openRefusal(kod: AvslagKod) {
  const purpose = kod.startsWith('andamal');
  const code = TOLD[kod] ?? kod;
  return accessProblem('saknar-behorighet', {
    detail: AVSLAG[kod],
    ...(purpose ? { next: 'Sätt rubriken Andamal och fråga igen.' } : {}),
    errors: [{ pointer: purpose ? 'Andamal' : 'Authorization', code, detail: AVSLAG[kod] }],
  });
}

/** That somebody's identity is protected is itself protected: it is not what a refusal is called. */
const TOLD: Partial<Record<AvslagKod, string>> = { 'skyddad-identitet': 'enhetschef-avgor' };
