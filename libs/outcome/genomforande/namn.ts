/** Names of the sums that carry a number or a code in the name. */
export const SESSIONER = 'sessioner|';
export const MINUTER = 'minuter|';
export const VID_AVBROTT = 'sessionerVidAvbrott|';
export const FORM = 'form|';
export const UTANFOR_KONTORSTID = 'utanforKontorstid';
