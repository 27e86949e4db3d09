import type { Svar } from '../../../libs/domain/index.js';
import type { ProblemFault } from '../../../libs/web/index.js';
import type { Formular, Fraga } from './formular.js';

/** What a list of answers has wrong by its form alone, one fault a question, in words for the one who answers. */
export function svarsfel(formular: Formular, svar: readonly Svar[]): readonly ProblemFault[] {
  const { fragor, minst } = formular;
  if (svar.length < minst || svar.length > fragor.length) return [wrongNumber(formular)];
  return svar.flatMap((one, index) => {
    const fraga = fragor[index];
    const detail = fraga === undefined ? undefined : faultOf(one, fraga, formular);
    return detail === undefined ? [] : [{ pointer: `/svar/${index}`, code: 'fel-svar', detail }];
  });
}

/** What one answer has wrong; undefined when nothing. */
export function faultOf(svar: Svar, fraga: Fraga, { ettTal }: Formular): string | undefined {
  const { nummer, min, max, decimaler } = fraga;
  const which = ettTal ? 'Talet' : `Svaret på fråga ${nummer}`;
  if (svar === 'saknas') return ettTal ? 'Skriv talet som står på ditt papper.' : undefined;
  if (svar >= min && svar <= max && Number(svar.toFixed(decimaler)) === svar) return undefined;
  return `${which} ska vara ${kindOf(decimaler)} från ${sv(min)} till ${sv(max)}.`;
}

/** A number as it is written in Swedish. */
export function sv(value: number): string {
  return String(value).replace('.', ',').replace('-', '\u2212');
}

function kindOf(decimaler: number): string {
  if (decimaler === 0) return 'ett helt tal';
  return `ett tal med högst ${decimaler === 1 ? 'en decimal' : `${decimaler} decimaler`}`;
}

function wrongNumber({ fragor, minst }: Formular): ProblemFault {
  const many = minst === fragor.length ? `${minst}` : `${minst}–${fragor.length}`;
  const detail = `Det ska vara ${many} svar. Den som hoppar över en fråga svarar "saknas" på den.`;
  return { pointer: '/svar', code: 'fel-antal', detail };
}
