import { html, type Html } from './html.js';

/** An answer to a browser. */
export interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One thing that is wrong, and the field that it is about; the form as a whole when left out. */
export interface PageFault {
  readonly text: string;
  readonly field?: string;
}

/** What a page is made of. */
export interface PageParts {
  /** Of the page: shown as the title of the window, with what is wrong before it. */
  readonly title: string;
  readonly body: Html;
  readonly faults?: readonly PageFault[];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A whole page. It names neither the service's other parts nor anybody. Where to turn stands on every one:
 * somebody may stop at any question.
 */
export function page({ title, body, faults = [], status = 200, headers = {} }: PageParts): Page {
  const isFaulty = faults.length > 0;
  const document = html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${isFaulty ? 'Fel: ' : ''}${title} – Svara med kod</title>
        <link rel="stylesheet" href="/svar/stil.css" />
        <script src="/svar/kod.js" defer></script>
      </head>
      <body>
        <header class="topp"><p>Svara med kod</p></header>
        <main id="innehall">${isFaulty ? summary(faults) : undefined}${body}</main>
        <footer class="fot">
          <p>
            Är du under 18 och vill prata med någon? Ring Bris på 116 111, det är gratis. Är det
            fara för livet, ring 112.
          </p>
        </footer>
      </body>
    </html>`;
  return { status, text: document.text, headers };
}

function summary(faults: readonly PageFault[]): Html {
  const lines = faults.map(({ text, field }) =>
    field === undefined ? html`<li>${text}</li>` : html`<li><a href="#${field}">${text}</a></li>`,
  );
  return html`<div class="fel-ruta" role="alert" aria-labelledby="fel-rubrik" tabindex="-1">
    <h2 id="fel-rubrik">Något behöver rättas</h2>
    <ul>
      ${lines}
    </ul>
  </div>`;
}

/** A page that says one thing and leads back to the code. */
export function messagePage(
  status: number,
  { title, text }: { readonly title: string; readonly text: string },
): Page {
  const body = html`<h1>${title}</h1>
    <p>${text}</p>
    <p><a href="/svar">Till sidan där du skriver din kod</a></p>`;
  return page({ title, body, status });
}
