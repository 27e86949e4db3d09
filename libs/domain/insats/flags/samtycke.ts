import type { Datum } from '../../datum.js';
import type { InsatsErbjuden, Part } from '../events.js';
import { isPlacering, MYNDIG_AR, utanSamtycke, vardnadshavarnasSvar } from '../placering.js';
import { sagtAv, type Svar } from '../sagt.js';
import type { Flaggregel } from './types.js';

/** Day from which a child of twelve may consent for itself (21 kap. 1–2 §§ SoL 2025:400); before it the age was fifteen. */
const NY_LAG: Datum = '2025-07-01';

/** The age from which young people speak for themselves, and from which they get what is not assessed on their own word. */
const TALAN_AR = 15;
const EGET_JA_AR = 12;

/** Placeringen har börjat utan vårdnadshavarens ja. (Begun, and no answer recorded that would have been refused without it.) */
export const placeringUtanSvar: Flaggregel = ({ start, beslut, svar }) => {
  if (start === undefined || svar === 'accepterat' || !isPlacering(start.data.metod)) return [];
  const { alderAr, metod, datum: sedan } = start.data;
  const isVuxen = typeof alderAr === 'number' && alderAr >= MYNDIG_AR;
  if (isVuxen || utanSamtycke(beslut?.data, metod)) return [];
  const text =
    'Samtycket är ofullständigt: placeringen har börjat och ingen vårdnadshavares ja är registrerat. Registrera svaret på erbjudandet, eller beslutet med sitt lagrum om den ges utan samtycke.';
  return [{ kod: 'SAMTYCKE_OFULLSTANDIGT', text, handelseId: start.id, sedan }];
};

/** Samtycket är ofullständigt efter barnets ålder. (Accepted, but not by those whose yes the child's age asks for.) */
export const samtyckeOfullstandigt: Flaggregel = (underlag) => {
  const { erbjudande, svar, history, beslut } = underlag;
  const accept = history.findLast((event) => event.type === 'InsatsAccepterad');
  if (erbjudande === undefined || accept === undefined || svar !== 'accepterat') return [];
  const sedan = accept.data.datum;
  const free = utanSamtycke(beslut?.data, erbjudande.data.metod);
  const skal = free ? [] : skalen(erbjudande.data, sagtAv(history), sedan);
  if (skal.length === 0) return [];
  const text = `Samtycket är ofullständigt: ${skal.join('; ')}. Registrera svaret när det finns, eller rätta det som är fel.`;
  return [{ kod: 'SAMTYCKE_OFULLSTANDIGT', text, handelseId: accept.id, sedan }];
};

function skalen(
  { alderAr: ar, behovsprovad, erbjudenTill, metod }: InsatsErbjuden['data'],
  sagt: ReadonlyMap<Part, Svar>,
  datum: Datum,
): readonly string[] {
  const eget = behovsprovad && datum >= NY_LAG ? EGET_JA_AR : TALAN_AR;
  const egetJaAr = isPlacering(metod) ? MYNDIG_AR : eget;
  const efterAlder = ar === 'uppgift-saknas' ? [] : [ungSkal, vardnadshavaresSkal, nejSkal];
  const nobody = erbjudenTill.every((part) => sagt.get(part) !== 'ja');
  return [
    ...efterAlder.flatMap((regel) => regel({ ar: Number(ar), egetJaAr, sagt })),
    ...(nobody ? ['ingen av dem som fick erbjudandet har sagt ja'] : []),
  ];
}

interface Sagt {
  readonly ar: number;
  readonly egetJaAr: number;
  readonly sagt: ReadonlyMap<Part, Svar>;
}

function ungSkal({ ar, sagt }: Sagt): readonly string[] {
  return ar < TALAN_AR || sagt.get('barn') === 'ja'
    ? []
    : [`den unge är ${ar} år och har inte själv sagt ja, vilket krävs från ${TALAN_AR} år`];
}

function vardnadshavaresSkal({ ar, egetJaAr, sagt }: Sagt): readonly string[] {
  if (ar >= Math.max(TALAN_AR, egetJaAr)) return [];
  const svar = vardnadshavarnasSvar(sagt);
  const asked =
    ar >= egetJaAr || svar.includes('ja')
      ? []
      : [
          `barnet är ${ar} år och ingen vårdnadshavare har sagt ja, vilket krävs före ${egetJaAr} år`,
        ];
  const no =
    'en vårdnadshavare har sagt nej (ange kravs-ej om nämnden har bedömt att det inte hindrar)';
  const ofragad = egetJaAr === MYNDIG_AR && svar.includes('ej-tillfragad');
  return [
    ...asked,
    ...(svar.includes('nej') ? [no] : []),
    ...(ofragad ? ['en vårdnadshavare är inte tillfrågad, och en placering kräver bådas ja'] : []),
  ];
}

function nejSkal({ ar, sagt }: Sagt): readonly string[] {
  const asked = ar >= EGET_JA_AR && ar < TALAN_AR;
  return asked && sagt.get('barn') === 'nej' ? [`barnet är ${ar} år och har sagt nej`] : [];
}
