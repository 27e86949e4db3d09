import { spokenDay, type Tack } from '../svar/tack.js';
import { sv } from '../svar/svarsfel.js';
import { hidden } from './hidden.js';
import { html } from './html.js';
import { page, type Page } from './page.js';
import type { Submission } from './submission.js';

/** Thanks, and where it may be shown the own score, in words and over time. */
export function thanksPage({ tack, ord, kurva }: Tack): Page {
  const body = html`<div class="tack"><h1>${tack}</h1></div>
    ${ord === undefined ? undefined : html`<p>${ord}</p>`} ${kurva && curve(kurva)}
    <p>Nu kan du stänga sidan. Koden går inte att använda igen.</p>`;
  return page({ title: 'Tack', body });
}

/** A table and no drawing: it is read aloud as it stands. */
function curve(kurva: NonNullable<Tack['kurva']>) {
  return html`<table>
    <caption>
      Dina svar hittills
    </caption>
    <thead>
      <tr>
        <th scope="col">Dag</th>
        <th scope="col">Poäng</th>
      </tr>
    </thead>
    <tbody>
      ${kurva.map(
        ({ datum, poang }) =>
          html`<tr>
            <td>${spokenDay(datum)}</td>
            <td>${sv(poang)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
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
