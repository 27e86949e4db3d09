import type { Svar } from '../../../libs/domain/index.js';
import type { Formular } from '../svar/formular.js';
import { sv } from '../svar/svarsfel.js';
import { hidden } from './hidden.js';
import { html, type Html } from './html.js';
import { page, type Page } from './page.js';
import { isChoice, type Progress } from './step.js';

/** All answers for a last look, and what is wrong with them together. */
export interface Checked extends Progress {
  readonly kod: string;
  readonly formular: Formular;
  readonly faults?: readonly string[];
}

/** The last look before the answers are sent: after that the code is used up. */
export function checkPage({ kod, formular, svar, klar, faults = [] }: Checked): Page {
  const title = 'Kolla dina svar';
  const body = html`<h1>${title}</h1>
    <form method="post" action="/svar" autocomplete="off">
      ${hidden({ kod, svar, klar })}
      <dl class="svar">${svar.map((one, index) => line(formular, one, index))}</dl>
      <p>När du har skickat kan du inte ändra dina svar. Koden går bara att använda en gång.</p>
      <button type="submit" name="val" value="skicka">Skicka mina svar</button>
    </form>`;
  const parts = { title, body, faults: faults.map((text) => ({ text })) };
  return page(faults.length > 0 ? { ...parts, status: 422 } : parts);
}

function line(formular: Formular, svar: Svar, index: number): Html {
  const nummer = index + 1;
  const name = formular.fragor[index]?.text ?? (formular.ettTal ? 'Talet' : `Fråga ${nummer}`);
  return html`<div class="rad">
    <dt>${name}</dt>
    <dd>${wordsOf(formular, svar, index)}</dd>
    <dd>
      <button type="submit" name="val" value="andra-${nummer}" class="lugn liten">
        Ändra<span class="dold"> ${name}</span>
      </button>
    </dd>
  </div>`;
}

function wordsOf({ fragor, svarstexter }: Formular, svar: Svar, index: number): string {
  if (svar === 'saknas') return 'Inget svar';
  const fraga = fragor[index];
  if (fraga === undefined || !isChoice(fraga)) return sv(svar);
  return svarstexter[svar - fraga.min] ?? sv(svar);
}
