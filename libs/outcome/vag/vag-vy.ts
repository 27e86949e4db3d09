import { SKAL_AVBOJD, SKAL_EJ_INSATS } from '../../domain/index.js';
import { andel, type Andel } from '../kvalitet/andel.js';
import { summa, summaUnder, under } from '../kvalitet/las-summor.js';
import type { Summor } from '../summor.js';
import {
  ALDRIG,
  AVBOJD_AV,
  EFTER_NEJ,
  INSATS_SAKNAS,
  RAPPORTERAT,
  SKAL_AVBOJD_SUM,
  SKAL_EJ_ERBJUDEN,
  SKAL_EJ_UPPFOLJD,
  SKAL_UTAN_ERBJUDANDE,
  UTAN_ERBJUDANDE,
  UTFORARE,
} from './celler.js';
import {
  aldrigstartadnamn,
  PARTNAMN,
  RAPPORTNAMN,
  UPPFOLJNINGSSKALNAMN,
  UTFORARNAMN,
} from './namn.js';

/** En kod med hur många den gäller. (Several may be given for one insats, so they need not add up.) */
export interface Kodandel extends Andel {
  readonly kod: string;
  readonly namn: string;
}

/** Om barnet följs upp utan insats. (What was chosen, of those of whom a choice is asked, and why not.) */
interface Uppfoljningsandelar {
  readonly anvands: Andel;
  readonly skaBeslutas: Andel;
  readonly behovsEj: Andel;
  readonly ejProvat: Andel;
  /** Of those who are not to be followed up or where nobody has considered it; with how many have told no reason. */
  readonly skal: readonly Kodandel[];
}

/** Vägen till insatsen. (How many were offered, said yes, were granted it and began, and why not.) */
export interface Vagsiffror {
  readonly erbjudna: number;
  /** Of those offered; the four are all of them. */
  readonly svar: {
    readonly ja: Andel;
    readonly nej: Andel;
    readonly okant: Andel;
    readonly vantas: Andel;
  };
  /** Of those who said no. */
  readonly tackatNej: { readonly av: readonly Kodandel[]; readonly skal: readonly Kodandel[] };
  /** Of those whose no stands; the four are all of them. */
  readonly uppfoljningEfterNej: Uppfoljningsandelar;
  /** The same of those that nothing was offered, where the need is left. */
  readonly uppfoljningUtanErbjudande: Uppfoljningsandelar;
  readonly ejErbjudna: { readonly antal: number; readonly skal: readonly Kodandel[] };
  /** Not offered since there was nothing that met the need. */
  readonly saknadeInsatser: number;
  readonly avslagna: number;
  readonly beslutade: number;
  /** Of those granted; the three are all of them. */
  readonly efterBeslut: {
    readonly startade: Andel;
    readonly aldrigStartade: Andel;
    readonly vantarPaStart: Andel;
  };
  /** Of those that never started. */
  readonly aldrigStartade: readonly Kodandel[];
  /** Of those granted that have not started: what was last reported under the law. */
  readonly rapporteradeSkal: readonly Kodandel[];
  /** With and without a decision. */
  readonly startade: number;
  /** Of those started. */
  readonly utforare: readonly Kodandel[];
  /** Of what the city itself carries out. */
  readonly framtidStockholm: Andel;
}

/** The figures from their sums. */
export function vagvy(sums: Summor): Vagsiffror {
  const of = (namn: string) => summa(sums, namn);
  const [erbjudna, nej] = [of('erbjudna'), of('tackatNej')];
  const [ejErbjudna, startade, beslutade] = [of('ejErbjudna'), of('startade'), of('beslutade')];
  const aldrig = summaUnder(sums, ALDRIG);
  const koder = (prefix: string, av: number, namn: Namn) => kodandelar(sums, prefix, { av, namn });
  return {
    erbjudna,
    svar: {
      ja: andel(of('tackatJa'), erbjudna),
      nej: andel(nej, erbjudna),
      okant: andel(of('svarOkant'), erbjudna),
      vantas: andel(of('svarVantas'), erbjudna),
    },
    tackatNej: {
      av: koder(AVBOJD_AV, nej, namnIn(PARTNAMN)),
      skal: koder(SKAL_AVBOJD_SUM, nej, kodnamn(SKAL_AVBOJD)),
    },
    uppfoljningEfterNej: uppfoljningen(sums, EFTER_NEJ, SKAL_EJ_UPPFOLJD),
    uppfoljningUtanErbjudande: uppfoljningen(sums, UTAN_ERBJUDANDE, SKAL_UTAN_ERBJUDANDE),
    ejErbjudna: {
      antal: ejErbjudna,
      skal: koder(SKAL_EJ_ERBJUDEN, ejErbjudna, kodnamn(SKAL_EJ_INSATS)),
    },
    saknadeInsatser: of(SKAL_EJ_ERBJUDEN + INSATS_SAKNAS),
    avslagna: of('avslagna'),
    beslutade,
    efterBeslut: {
      startade: andel(of('beslutadeStartade'), beslutade),
      aldrigStartade: andel(aldrig, beslutade),
      vantarPaStart: andel(of('vantarPaStart'), beslutade),
    },
    aldrigStartade: koder(ALDRIG, aldrig, aldrigstartadnamn),
    rapporteradeSkal: koder(RAPPORTERAT, aldrig + of('vantarPaStart'), namnIn(RAPPORTNAMN)),
    startade,
    utforare: koder(UTFORARE, startade, namnIn(UTFORARNAMN)),
    framtidStockholm: framtidStockholm(sums),
  };
}

function uppfoljningen(sums: Summor, valen: string, skalen: string): Uppfoljningsandelar {
  const alla = summaUnder(sums, valen);
  const of = (val: string) => andel(summa(sums, valen + val), alla);
  const av = summaUnder(sums, skalen);
  return {
    anvands: of('anvands'),
    skaBeslutas: of('ska-beslutas'),
    behovsEj: of('behovs-ej'),
    ejProvat: of('ej-provat'),
    skal: kodandelar(sums, skalen, { av, namn: namnIn(UPPFOLJNINGSSKALNAMN) }),
  };
}

type Namn = (kod: string) => string;

function namnIn(namn: Readonly<Record<string, string>>): Namn {
  return (kod) => namn[kod] ?? kod;
}

function kodnamn(kodverk: readonly { readonly kod: string; readonly namn: string }[]): Namn {
  return (kod) => kodverk.find((one) => one.kod === kod)?.namn ?? kod;
}

/** The most usual first; of two alike the one whose code comes first. */
function kodandelar(
  sums: Summor,
  prefix: string,
  { av, namn }: { readonly av: number; readonly namn: Namn },
): readonly Kodandel[] {
  return under(sums, prefix)
    .map(([kod, antal]) => ({ kod, namn: namn(kod), ...andel(antal, av) }))
    .sort((a, b) => b.antal - a.antal);
}

/** The city itself: the own nämnd, another one, and Framtid Stockholm. */
function framtidStockholm(sums: Summor): Andel {
  const of = (kod: string) => summa(sums, UTFORARE + kod);
  const framtid = of('framtid-stockholm');
  return andel(framtid, framtid + of('egen-regi') + of('annan-stadsdelsnamnd'));
}
