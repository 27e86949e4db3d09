import { html, type Html } from './html.js';

/** What a page carries along so that nothing need be kept while somebody answers. */
export interface Carried {
  readonly kod: string;
  readonly svar: readonly (number | string)[];
  readonly klar: boolean;
  readonly fraga?: number;
}

/** Fields that nobody sees. */
export function hidden({ kod, svar, klar, fraga }: Carried): Html {
  const fields: readonly (readonly [string, string | number])[] = [
    ['kod', kod],
    ...svar.map((one) => ['svar', one] as const),
    ...(klar ? [['klar', 1] as const] : []),
    ...(fraga === undefined ? [] : [['fraga', fraga] as const]),
  ];
  return html`${fields.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
}
