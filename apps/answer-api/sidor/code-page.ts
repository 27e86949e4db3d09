import { html } from './html.js';
import { page, type Page } from './page.js';

/** What is wrong with a code, and whether what was typed is shown again to be mended. */
interface CodeFault {
  readonly text: string;
  readonly status: number;
  readonly typed?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Where everybody begins: the code, and nothing else. */
export function codePage(fault?: CodeFault): Page {
  const title = 'Skriv din kod';
  const described = fault === undefined ? 'kod-tips' : 'kod-tips kod-fel';
  const body = html`<h1>${title}</h1>
    <p>Du har fått en kod för att svara på några frågor. Du behöver inte logga in.</p>
    <form method="post" action="/svar" autocomplete="off" novalidate>
      <div class="${fault === undefined ? 'falt' : 'falt falt-fel'}">
        <label for="kod">Din kod</label>
        <p class="tips" id="kod-tips">12 bokstäver och siffror, som ABCD-1234-EFGH.</p>
        ${fault && html`<p class="fel" id="kod-fel"><span class="dold">Fel: </span>${fault.text}</p>`}
        <input
          id="kod"
          name="kod"
          type="text"
          maxlength="80"
          required
          autocapitalize="characters"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="${described}"
          ${fault && html`aria-invalid="true"`}
          value="${fault?.typed}"
        />
      </div>
      <button type="submit">Fortsätt</button>
    </form>`;
  if (fault === undefined) return page({ title, body });
  const { text, status, headers = {} } = fault;
  return page({ title, body, status, headers, faults: [{ text, field: 'kod' }] });
}
