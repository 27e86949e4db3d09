import { AccessRefused } from '../../../../libs/access/index.js';
import { openRefusal, toProblem, type ProblemError } from '../../../../libs/web/index.js';
import { FLODE_LIMITS } from './limits.js';
import type { Radfel } from './result.js';

/** Refusals of the feed's own. */
const TEXTER = {
  'for-lang-rad': 'Raden är längre än 64 kB. Dela upp den eller korta den.',
  'ogiltig-json':
    'Raden är inte ett JSON-objekt i UTF-8. Kontrollera citattecken, kommatecken och klamrar.',
  'okant-falt': 'Raden får bara ha fälten nyckel, insats, typ och data. Ta bort fältet.',
  'fel-nyckel':
    'Fältet nyckel ska vara 1–100 synliga ASCII-tecken utan mellanslag, egen för varje rad, och aldrig ett personnummer eller en e-postadress.',
  'fel-referens':
    'Ange ett UUID med små bokstäver, eller en egen beteckning med 1–100 tecken: bokstäver a–z, siffror, punkt, kolon, snedstreck, bindestreck och understreck. Aldrig ett personnummer.',
  'referenser-stods-inte':
    'Egna beteckningar tas inte emot här, eftersom tjänsten saknar nyckel för dem. Ange UUID, eller be driften sätta UTFALL_INDIVIDNYCKEL.',
  'okand-typ': 'Fältet typ är inget kommando som tas emot. Se listan i docs/import.md.',
  'data-saknas': 'Fältet data ska vara ett objekt inom klamrar med kommandots uppgifter.',
  'makulering-kraver-tva':
    'Makulering tas inte emot i flödet, eftersom två personer ska stå bakom den. Begär den med POST /v1/insatser/{insatsId}/makuleringar; någon annan beslutar.',
  'nyckel-upprepad':
    'En tidigare rad i sändningen har samma nyckel och annat innehåll. Ge varje rad en egen nyckel.',
  'nyckel-ateranvand':
    'Nyckeln har redan använts till något annat på insatsen. Ge raden en ny nyckel.',
  'oppningen-avvisad':
    'Raden som skulle öppna insatsen avvisades. Rätta den och skicka den igen tillsammans med den här raden.',
  'tidigare-rad-ej-provad':
    'En tidigare rad om samma insats blev inte prövad. Skicka sändningen igen; det som registrerats ändras inte.',
  'sandningen-avbroten': 'Sändningen avbröts före raden. Skicka sändningen igen.',
  'begaran-pagar':
    'Samma rad behandlas redan i en annan sändning. Vänta en stund och skicka den igen.',
  'tjansten-svarar-inte':
    'Lagringen svarar inte just nu, och det är okänt om raden hann sparas. Vänta en stund och skicka sändningen igen.',
} as const;

export type Felkod = keyof typeof TEXTER;

/** A refusal of the feed's own. */
export function fel(kod: Felkod, pekare = ''): Radfel {
  return { kod, text: TEXTER[kod], pekare };
}

/** Faults whose sender was not at fault: the line is to be sent again as it is. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof AccessRefused) && toProblem(error).getStatus() >= 500;
}

/** Whatever was thrown, as faults of a line. Pointers into the command's data become pointers into the line. */
export function felOf(error: unknown, at = '/data'): readonly Radfel[] {
  if (error instanceof AccessRefused) {
    // By the same name as where one thing is recorded: some refusals would tell about the person.
    const kod = openRefusal(error.code).extra.errors?.[0]?.code ?? error.code;
    return [{ kod, text: error.message, pekare: '/insats' }];
  }
  return ofProblem(toProblem(error), at);
}

function ofProblem({ code, definition, extra }: ProblemError, at: string): readonly Radfel[] {
  const errors = extra.errors ?? [];
  if (errors.length === 0) {
    const text = `${extra.detail ?? definition.detail} ${extra.next ?? definition.next}`;
    return [{ kod: code, text, pekare: '' }];
  }
  return errors
    .slice(0, FLODE_LIMITS.faults)
    .map(({ pointer, code: kod, detail }) => ({ kod, text: detail, pekare: `${at}${pointer}` }));
}
