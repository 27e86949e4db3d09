import type { Tack } from '../svar/tack.js';
import { sv } from '../svar/svarsfel.js';
import { hidden } from './hidden.js';
import { html } from './html.js';
import { page, type Page } from './page.js';
import type { Submission } from './submission.js';

/** Thanks, and the own score where it may be shown. */
export function thanksPage({ tack, poang }: Tack): Page {
  const body = html`<div class="tack"><h1>${tack}</h1></div>
    ${
      poang &&
      html`<p>
        Du fick ${sv(poang.varde)} poäng. Det går att få från ${sv(poang.min)} till ${sv(poang.max)}
        poäng, och högre är bättre.
      </p>`
    }
    <p>Nu kan du stänga sidan. Koden går inte att använda igen.</p>`;
  return page({ title: 'Tack', body });
}

/** The service did not answer: the same may be sent again, as it was, and is saved once. */
export function retryPage(sent: Submission, headers: Readonly<Record<string, string>> = {}): Page {
  const title = 'Det gick inte just nu';
  const { fraga, detta, val, ...carried } = sent;
  const body = html`<h1>${title}</h1>
    <p>Vänta en stund och tryck på knappen. Dina svar finns kvar, och de sparas bara en gång.</p>
    <form method="post" action="/svar" autocomplete="off">
      ${hidden(fraga > 0 ? { ...carried, fraga } : carried)}
      <input type="hidden" name="detta" value="${detta}" />
      <button type="submit" name="val" value="${val}">Försök igen</button>
    </form>`;
  return page({ title, body, status: 503, headers });
}
