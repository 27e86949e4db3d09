import fc from 'fast-check';
import { INSTRUMENTREGISTER } from '../../../libs/domain/index.js';
import { formularOf } from '../svar/formular.js';
import { svarsfel } from '../svar/svarsfel.js';
import { checkPage } from './check-page.js';
import { html } from './html.js';
import { questionPage } from './question-page.js';
import { nextStep } from './step.js';
import { readSubmission, readSvar } from './submission.js';
import { see, stumbles } from '../testing/browser.js';

const formulars = fc.constantFrom(...INSTRUMENTREGISTER.map((one) => formularOf(one)));
const values = fc.oneof(
  fc.constantFrom('saknas', '0', '1', '2', '-2', '4,5', '99', '', 'x'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const buttons = fc.constantFrom(
  'vidare',
  'hoppa',
  'tillbaka',
  'inga-fler',
  'andra-1',
  'skicka',
  '',
);
const bodies = fc
  .record({
    svar: fc.array(values, { maxLength: 30 }),
    fraga: fc.integer({ min: -1, max: 40 }),
    detta: values,
    val: fc.oneof(buttons, values),
    klar: fc.constantFrom('1', '0', ''),
  })
  .map(({ svar, ...rest }) => {
    const fields = Object.entries(rest).map(([name, value]) => [name, String(value)] as const);
    return formOf([...svar.map((one) => ['svar', one] as const), ...fields]);
  });

function formOf(fields: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(
    fields.map(([name, value]): [string, string] => [name, value]),
  ).toString();
}

describe('the next step', () => {
  it('is a sound page whatever comes in, and a last look only when all answers hold', () => {
    fc.assert(
      fc.property(formulars, bodies, (formular, body) => {
        const step = nextStep(formular, readSubmission(body));
        if (step.kind === 'check') {
          expect(svarsfel(formular, step.svar)).toEqual([]);
          expect(stumbles(checkPage({ kod: 'K', formular, ...step }).text)).toEqual([]);
          return;
        }
        const { text } = questionPage({ kod: 'K', formular, step });
        expect(stumbles(text)).toEqual([]);
        expect(see(text).fields['fraga']).toEqual([String(step.nummer)]);
        expect(step.nummer).toBeGreaterThan(0);
        expect(step.nummer).toBeLessThanOrEqual(formular.fragor.length);
      }),
    );
  });

  it('comes to the last look from the first question with good answers alone, for every instrument', () => {
    for (const formular of INSTRUMENTREGISTER.map((one) => formularOf(one))) {
      let step = nextStep(formular, readSubmission(''));
      for (const { min } of formular.fragor) {
        if (step.kind === 'check') break;
        const fields = [
          ...step.svar.map((one) => ['svar', String(one)] as const),
          ['fraga', String(step.nummer)],
          ['detta', String(min).replace('.', ',')],
        ] as const;
        step = nextStep(formular, readSubmission(formOf(fields)));
      }
      expect(step.kind).toBe('check');
      expect(step.svar).toEqual(formular.fragor.map(({ min }) => min));
    }
  });
});

describe('a typed answer', () => {
  it.each([
    ['4,5', 4.5],
    [' 4.5 ', 4.5],
    ['\u22122', -2],
    ['-2', -2],
    ['saknas', 'saknas'],
    ['007', 7],
  ])('"%s" is read', (typed, svar) => {
    expect(readSvar(typed)).toBe(svar);
  });

  it.each(['', '4,', ',5', '1e3', '0x1', 'Infinity', 'NaN', '4,5,6', '4 5', '1234567', '٣'])(
    '"%s" is none',
    (typed) => {
      expect(readSvar(typed)).toBeUndefined();
    },
  );
});

describe('markup', () => {
  it('lets no text through unescaped', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inside = html`<p title="${text}">${text}</p>`.text.slice('<p title="'.length);
        expect(inside.split(/[<>"']/)).toHaveLength(5);
      }),
    );
    expect(html`${[html`<b>${'&'}</b>`]}${undefined}${1}`.text).toBe('<b>&amp;</b>1');
  });
});
