import { handelseEtikett } from './etiketter.js';
import { raderOf, tidpunkt, type Rad } from './rader.js';
import type { Registerutdragsunderlag, UtdragHandelse } from './underlag.js';

/** One thing told: an event, a note, a reading. */
export interface Post {
  readonly rubrik: string;
  readonly rader: readonly Rad[];
}

export interface Avsnitt {
  readonly rubrik: string;
  readonly inledning: string;
  readonly poster: readonly Post[];
  /** What is said when there is nothing to tell: that, too, is an answer. */
  readonly tomt: string;
}

/** Ett registerutdrag som text: rubriker, avsnitt och poster. (The extract for people, before it is a page.) */
export interface Utdragsdokument {
  readonly titel: string;
  readonly ingress: readonly string[];
  readonly avsnitt: readonly Avsnitt[];
}

/** Lays the basis out for reading. Everything in the basis is somewhere in it, and in one place. */
export function utdragsdokument(underlag: Registerutdragsunderlag): Utdragsdokument {
  return {
    titel: 'Registerutdrag',
    ingress: [
      `Upprättat ${tidpunkt(underlag.upprattat)} av ${underlag.personuppgiftsansvarig}, som är personuppgiftsansvarig.`,
      'Utdraget visar alla uppgifter om dig i systemet Utfall, som används för att följa upp socialtjänstens insatser. Du har rätt att få det enligt artikel 15 i dataskyddsförordningen.',
      'Är något fel? Säg till din handläggare. Du kan begära att en uppgift rättas, att det antecknas att du ifrågasätter den, eller att behandlingen begränsas. Klagomål kan lämnas till Integritetsskyddsmyndigheten.',
    ],
    avsnitt: [
      person(underlag),
      ...underlag.insatser.map(({ insatsId, handelser }, n) => ({
        rubrik: `Insats ${n + 1}`,
        inledning: `Insatsens nummer i systemet: ${insatsId}. Det som hänt, i den ordning det registrerades.`,
        poster: handelser.map(handelsePost),
        tomt: 'Inga registreringar.',
      })),
      ...rest(underlag),
    ],
  };
}

function person({ individId, individ, rattningar }: Registerutdragsunderlag): Avsnitt {
  const known = individ ?? { individId };
  return {
    rubrik: 'Personuppgifter',
    inledning:
      individ === undefined
        ? 'Namn och personnummer finns inte i systemet, bara ett slumpvis nummer.'
        : 'Så här är du registrerad.',
    poster: [{ rubrik: 'Nu', rader: raderOf(known) }, ...numbered('Rättelse', rattningar)],
    tomt: '',
  };
}

function handelsePost({ type, data, ...envelope }: UtdragHandelse): Post {
  const rader = [...raderOf(data), ...raderOf(withTimes(envelope))];
  return { rubrik: handelseEtikett(type), rader };
}

function rest(underlag: Registerutdragsunderlag): readonly Avsnitt[] {
  return [
    {
      rubrik: 'Anteckningar',
      inledning: 'Fritext som har skrivits om dig.',
      poster: numbered('Anteckning', underlag.anteckningar),
      tomt: 'Inga anteckningar.',
    },
    {
      rubrik: 'Granskningar',
      inledning: 'Insatser som en granskare har läst, för att se hur arbetet har gjorts.',
      poster: numbered('Bedömning', underlag.granskningar),
      tomt: 'Ingen granskning har gjorts.',
    },
    {
      rubrik: 'Vilka som har läst uppgifterna',
      inledning: 'Varje gång någon har öppnat uppgifter om dig: vem, när och varför.',
      poster: numbered('Läsning', underlag.lasningar),
      tomt: 'Ingen har läst uppgifterna.',
    },
    {
      rubrik: 'Studier som har fått uppgifter',
      inledning: 'Studier får uppgifterna utan namn och personnummer.',
      poster: numbered('Studie', underlag.studier),
      tomt: 'Inga studier har fått uppgifter.',
    },
    {
      rubrik: 'Undantag från gallring',
      inledning: 'Skäl till att uppgifter sparas längre än annars.',
      poster: numbered('Undantag', underlag.undantag),
      tomt: 'Inga undantag.',
    },
    {
      rubrik: 'Begränsningar av behandlingen',
      inledning: 'Insatser som inte räknas med i uppföljningen medan något utreds.',
      poster: numbered('Begränsning', underlag.begransningar),
      tomt: 'Inga begränsningar.',
    },
  ];
}

function numbered(rubrik: string, values: readonly object[]): readonly Post[] {
  return values.map((value, n) => ({
    rubrik: `${rubrik} ${n + 1}`,
    rader: raderOf(withTimes(value)),
  }));
}

const INSTANTS: ReadonlySet<string> = new Set(['at', 'recordedAt', 'lamnatAt']);

/** Instants as people write them. Only those of the basis itself: what an event holds is told as it stands. */
function withTimes(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [
      name,
      INSTANTS.has(name) && typeof one === 'number' ? tidpunkt(one) : one,
    ]),
  );
}
