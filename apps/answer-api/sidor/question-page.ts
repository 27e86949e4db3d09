import type { Formular, Fraga } from '../svar/formular.js';
import { sv } from '../svar/svarsfel.js';
import { hidden } from './hidden.js';
import { html, type Html } from './html.js';
import { page, type Page } from './page.js';
import { isChoice, type Step } from './step.js';

/** A question as it is asked, with the code that it is asked under. */
export interface Asked {
  readonly kod: string;
  readonly formular: Formular;
  readonly step: Extract<Step, { readonly kind: 'question' }>;
}

/** One question, alone on its page. */
export function questionPage({ kod, formular, step }: Asked): Page {
  const { nummer, svar, klar, fel } = step;
  const fraga = formular.fragor[nummer - 1] ?? { nummer, min: 0, max: 0, decimaler: 0 };
  const title = titleOf(formular, fraga);
  const field = isChoice(fraga) ? choice : number;
  const body = html`<p class="var">${formular.instrument}${whereOf(formular, nummer)}</p>
    <form method="post" action="/svar" autocomplete="off" novalidate>
      ${hidden({ kod, svar, klar, fraga: nummer })}
      <div class="${fel === undefined ? 'falt' : 'falt falt-fel'}">
        ${field({ title, fraga, formular, step })}
      </div>
      ${buttons(formular, nummer)}
    </form>`;
  if (fel === undefined) return page({ title, body });
  return page({ title, body, status: 422, faults: [{ text: fel, field: 'detta' }] });
}

function titleOf({ ettTal }: Formular, { nummer, text }: Fraga): string {
  if (text !== undefined) return text;
  return ettTal ? 'Vilket tal står på ditt papper?' : `Fråga ${nummer}`;
}

function whereOf({ ettTal, fragor, minst }: Formular, nummer: number): string {
  if (ettTal) return '';
  return minst === fragor.length
    ? `: fråga ${nummer} av ${fragor.length}`
    : `: fråga ${nummer} av högst ${fragor.length}`;
}

interface Field {
  readonly title: string;
  readonly fraga: Fraga;
  readonly formular: Formular;
  readonly step: Asked['step'];
}

/** Few answers: all of them in sight, each large enough for a thumb. */
function choice({ title, fraga, formular, step }: Field): Html {
  const chosen = step.typed ?? String(step.svar[fraga.nummer - 1] ?? '');
  const values = Array.from({ length: fraga.max - fraga.min + 1 }, (_, index) => fraga.min + index);
  const radios = values.map((value, index) => {
    const id = index === 0 ? 'detta' : `detta-${index}`;
    const checked = String(value) === chosen ? html` checked` : undefined;
    return html`<div class="val">
      <input type="radio" id="${id}" name="detta" value="${value}" ${checked} />
      <label for="${id}">${formular.svarstexter[index] ?? sv(value)}</label>
    </div>`;
  });
  return html`<fieldset aria-describedby="${describedBy(step)}">
    <legend><h1>${title}</h1></legend>
    <p class="tips" id="tips">${hintOf(fraga, 'Välj det svar som passar bäst.')}</p>
    ${faultText(step)}${radios}
  </fieldset>`;
}

/** Many answers: a number in figures, with a comma or a point. */
function number({ title, fraga, formular, step }: Field): Html {
  const { nummer, min, max, decimaler } = fraga;
  const before = step.svar[nummer - 1];
  const value = step.typed ?? (typeof before === 'number' ? sv(before) : undefined);
  const range = `Skriv ett tal från ${sv(min)} till ${sv(max)}.`;
  const decimals = decimaler > 0 ? ' Du får använda komma, till exempel 4,5.' : '';
  const hint = formular.ettTal ? range + decimals : hintOf(fraga, range + decimals);
  return html`<h1><label for="detta">${title}</label></h1>
    <p class="tips" id="tips">${hint}</p>
    ${faultText(step)}
    <input
      id="detta"
      name="detta"
      type="text"
      inputmode="${decimaler > 0 ? 'decimal' : 'numeric'}"
      maxlength="20"
      autocomplete="off"
      aria-describedby="${describedBy(step)}"
      ${step.fel === undefined ? undefined : html`aria-invalid="true"`}
      value="${value}"
    />`;
}

/** Without the wording, the paper is where the question stands. */
function hintOf({ nummer, text }: Fraga, how: string): string {
  return text === undefined ? `Läs fråga ${nummer} på ditt papper. ${how}` : how;
}

function describedBy({ fel }: Asked['step']): string {
  return fel === undefined ? 'tips' : 'tips fel';
}

function faultText({ fel }: Asked['step']): Html | undefined {
  if (fel === undefined) return undefined;
  return html`<p class="fel" id="fel"><span class="dold">Fel: </span>${fel}</p>`;
}

/** The first one is what the enter key presses. */
function buttons({ ettTal, minst, fragor }: Formular, nummer: number): Html {
  const isLast = nummer > minst && minst < fragor.length;
  const all = [
    button('vidare', 'Fortsätt'),
    ...(ettTal ? [] : [button('hoppa', 'Hoppa över frågan', 'lugn')]),
    ...(isLast ? [button('inga-fler', 'Jag har inga fler att svara på', 'lugn')] : []),
    ...(nummer > 1 ? [button('tillbaka', 'Tillbaka', 'lugn')] : []),
  ];
  return html`<div class="knappar">${all}</div>`;
}

function button(val: string, text: string, kind?: 'lugn'): Html {
  return html`<button type="submit" name="val" value="${val}" class="${kind}">${text}</button>`;
}
