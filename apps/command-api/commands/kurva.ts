import {
  gallandeHistorik,
  omraknadPoang,
  tolkningAv,
  type RecordedInsatsEvent,
} from '../../../libs/domain/index.js';
import type { KurvpunktDto, SkattningsregistreringDto } from '../dto/skattningsregistrering.dto.js';
import type { DataOf } from './entry.js';

type Svar = Pick<
  SkattningsregistreringDto,
  'poang' | 'delskalor' | 'riskfragor' | 'tolkning' | 'kurva' | 'utanforKurvan'
>;

type Skattning = Extract<RecordedInsatsEvent, { readonly type: 'SkattningRegistrerad' }>['data'];

/**
 * What the one who answered gets back: the score of this rating and what it says, and the curve of the same
 * instrument, version and informant in this insats, oldest first. A curve is of one scoring: answers are
 * scored anew by the newest, and totals that another gave stand beside it.
 */
export function poangOchKurva(
  { skattningId }: DataOf<'RegistreraSkattning'>,
  history: readonly RecordedInsatsEvent[],
): Svar | Record<string, never> {
  const gallande = gallandeHistorik(history);
  const all = gallande.flatMap((event) =>
    event.type === 'SkattningRegistrerad' ? [event.data] : [],
  );
  const own = all.find((one) => one.skattningId === skattningId);
  if (own === undefined) return {};
  const { poang, delskalor = [], riskfragor = [] } = own;
  const same = all
    .filter((one) => isSame(one, own))
    // The sort keeps the order of recording within a day.
    .sort((a, b) => a.datum.localeCompare(b.datum))
    .map((one) => ({ ...pointOf(gallande, one), jamforbar: omraknadPoang(one).jamforbar }));
  const points = (jamforbara: boolean) =>
    same.flatMap(({ jamforbar, ...point }) => (jamforbar === jamforbara ? [point] : []));
  const outside = points(false);
  return {
    ...{ poang, delskalor, riskfragor },
    ...tolkningFor(gallande, own, poang),
    kurva: points(true),
    ...(outside.length === 0 ? {} : { utanforKurvan: outside }),
  };
}

function isSame(a: Skattning, b: Skattning): boolean {
  return (
    a.instrument === b.instrument &&
    a.instrumentversion === b.instrumentversion &&
    a.informant === b.informant
  );
}

function pointOf(gallande: readonly RecordedInsatsEvent[], skattning: Skattning): KurvpunktDto {
  const { datum, matpunkt } = skattning;
  const { poang, algoritm, registrerad } = omraknadPoang(skattning);
  return {
    ...{ datum, matpunkt, poang },
    ...(algoritm === undefined ? {} : { algoritm }),
    ...(registrerad === undefined ? {} : { registrerad }),
    ...tolkningFor(gallande, skattning, poang),
  };
}

function tolkningFor(
  gallande: readonly RecordedInsatsEvent[],
  skattning: Skattning,
  poang: Skattning['poang'],
): Pick<Svar, 'tolkning'> {
  const tolkning = tolkningAv(gallande, skattning, poang);
  return tolkning === undefined ? {} : { tolkning };
}
