import type { Flaggregel } from './types.js';

/** Ends that nobody is asked about: the dead, and those whose file says nothing. */
const UTAN_FRAGA: ReadonlySet<string> = new Set(['AVLIDEN', 'OKAND_MIGRERAD']);

/** Ingens syn på resultatet är angiven vid avslutet. (Neither what the child nor what the guardians say of how it turned out; that they were not asked is also said.) */
export const synSaknasVidAvslut: Flaggregel = ({ start, avslut }) => {
  if (start === undefined || avslut === undefined || start.data.anonym === true) return [];
  const { barnetsSyn, vardnadshavaresSyn, avslutsorsak, datum: sedan } = avslut.data;
  if (barnetsSyn !== undefined || vardnadshavaresSyn !== undefined) return [];
  if (UTAN_FRAGA.has(avslutsorsak)) return [];
  const text =
    'Avslutet säger inte vad barnet och vårdnadshavarna tycker om hur det blev. Rätta avslutet: ange barnetsSyn eller vardnadshavaresSyn, eller uppgift-saknas om ingen har frågat.';
  return [{ kod: 'SYN_SAKNAS_VID_AVSLUT', text, handelseId: avslut.id, sedan }];
};
