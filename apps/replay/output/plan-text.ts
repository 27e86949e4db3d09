import type { Gallringsplan, Provning, Skal } from '../../../libs/privacy/index.js';
import { renderTable, type TableColumn } from './table.js';

export interface PlanTextOptions {
  readonly namnd: string;
  /** Also those whose time is not up. */
  readonly alla: boolean;
}

/** A plan for whoever is to approve it: everybody by id, with the rule, the days and every exception. */
export function planText(plan: Gallringsplan, { namnd, alla }: PlanTextOptions): string {
  const { siffror, provningar } = plan;
  const shown = provningar.filter((one) => alla || isDue(one));
  const parts = [`Gallringsplan för ${namnd}, prövad per ${siffror.dag}`];
  if (shown.length > 0) parts.push('', renderTable(columnsOf(shown), shown), '', legend(shown));
  parts.push('', ...figures(plan));
  const hidden = provningar.length - shown.length;
  if (hidden > 0) parts.push(`${hidden} individers tid har inte gått ut (visa dem med --alla).`);
  return parts.join('\n');
}

function isDue({ tidigast, dag }: Provning): boolean {
  return tidigast !== undefined && tidigast <= dag;
}

function figures({ siffror }: Gallringsplan): readonly string[] {
  const { provade, gallras, insatser, kraverBeslut, smaCeller } = siffror;
  const perRegel = siffror.perRegel.map(({ regel, individer }) => `${regel}: ${individer}`);
  const hinder = siffror.perUndantag.map(({ undantag, individer }) => `${undantag}: ${individer}`);
  return [
    `Prövade: ${provade}. Gallras: ${gallras} individer med ${insatser} insatser. Kräver beslut: ${kraverBeslut}.`,
    `Per regel: ${listed(perRegel)}. Undantag som gäller: ${listed(hinder)}.`,
    `Små celler: ${smaCeller} kombinationer av metod och nämnd vilar på färre än fem insatser.`,
  ];
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? 'inga' : texts.join(', ');
}

/** Answers to the exceptions in numbered columns: their names would not fit above one another. */
function columnsOf(shown: readonly Provning[]): readonly TableColumn<Provning>[] {
  return [
    { heading: 'individ', value: ({ individId }) => individId },
    { heading: 'utfall', value: verdict },
    { heading: 'regel', value: ({ regel }) => regel ?? 'ingen' },
    { heading: 'tidigast', value: ({ tidigast }) => tidigast ?? '–' },
    { heading: 'senast', value: ({ senast }) => senast ?? '–' },
    ...namesIn(shown).map((name, index) => ({
      heading: String(index + 1),
      value: ({ skal }: Provning) => ANSWER[answerTo(skal, name)],
    })),
  ];
}

function verdict(prov: Provning): string {
  if (prov.gallras) return 'gallras';
  if (prov.kraverBeslut) return 'kräver beslut';
  return isDue(prov) ? 'undantas' : 'inte dags';
}

const ANSWER = { galler: 'ja', 'galler-ej': 'nej', okant: '?', '': '' } as const;

function answerTo(skal: readonly Skal[], name: string): keyof typeof ANSWER {
  return skal.find(({ undantag }) => undantag === name)?.svar ?? '';
}

function namesIn(shown: readonly Provning[]): readonly string[] {
  return [...new Set(shown.flatMap(({ skal }) => skal.map(({ undantag }) => undantag)))];
}

function legend(shown: readonly Provning[]): string {
  const names = namesIn(shown).map((name, index) => `${index + 1} ${name}`);
  return `Prövade undantag (ja: gäller, nej: gäller inte, ?: okänt): ${names.join(', ')}.`;
}
