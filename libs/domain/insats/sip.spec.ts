import { avslut, beslut, given, history, start } from '../testing.js';
import type { InsatsEvent, SipRegistrerad } from './events.js';
import { kvalitetsflaggor } from './flags/index.js';

const DAG = '2025-10-01';

function sip(over: Partial<SipRegistrerad['data']> = {}): SipRegistrerad {
  const data = { datum: DAG, status: 'genomford', samtycke: 'ja', ...over } as const;
  return { type: 'SipRegistrerad', data };
}

const registrera = ({ data }: SipRegistrerad) => ({ type: 'RegistreraSip', data }) as const;

const FULL = sip({
  ...{ parter: ['bup', 'skola'], skolanInbjuden: 'ja', initieradAv: 'varden' },
});

describe('given an insats, when RegistreraSip', () => {
  it.each<[string, readonly InsatsEvent[]]>([
    ['decided', [beslut()]],
    ['started', [beslut(), start()]],
    ['refused', [beslut({ utfall: 'avslag' })]],
  ])('then it is recorded of one that is %s', (_lage, events) => {
    given(...events)
      .when(registrera(FULL))
      .then([FULL]);
  });

  it('then it is recorded after the end, and where nothing was offered', () => {
    const after = sip({ datum: '2026-03-01' });
    given(beslut(), start(), avslut()).when(registrera(after)).then([after]);
    const { kon, alderAr, individId, stadsdelsnamnd } = beslut().data;
    const data = { kon, alderAr, individId, stadsdelsnamnd, metod: 'FFT' };
    const inget: InsatsEvent = {
      type: 'InsatsEjErbjuden',
      data: { ...data, datum: '2025-08-20', skal: ['INGET_BEHOV'] },
    };
    given(inget).when(registrera(sip())).then([sip()]);
  });

  it('then the same again changes nothing', () => {
    given(beslut(), start(), FULL).when(registrera(FULL)).then([]);
  });

  it('then a planned one that was made is a second event', () => {
    const planerad = sip({ datum: '2025-09-20', status: 'planerad' });
    given(beslut(), start(), planerad).when(registrera(FULL)).then([FULL]);
  });

  it.each<[string, Partial<SipRegistrerad['data']>, string]>([
    ['a day to come', { datum: '2031-01-01' }, 'datum-i-framtiden'],
    ['a reason where it was made', { skal: 'ej-tid' }, 'sip-skal-utan-inte-genomford'],
    [
      'no consent and a consent',
      { status: 'samtycke-saknas', samtycke: 'ja' },
      'sip-samtycke-motsager',
    ],
    [
      'parties of what is not called for',
      { status: 'ej-aktuell', parter: ['bup'] },
      'sip-utan-plan',
    ],
    [
      'the school invited to what the family refused',
      { status: 'samtycke-saknas', samtycke: 'nej', skolanInbjuden: 'ja' },
      'sip-utan-plan',
    ],
    ['an unknown state', { status: 'klar' as 'planerad' }, 'ogiltig-uppgift'],
    ['an unknown party', { parter: ['grannen' as 'skola'] }, 'ogiltig-uppgift'],
  ])('then %s is refused', (_vad, over, code) => {
    given(beslut(), start())
      .when(registrera(sip(over)))
      .then([code]);
  });

  it('then nothing has opened: there is nothing to say it of', () => {
    given().when(registrera(sip())).then(['insats-ej-inledd']);
  });
});

describe('given a coordinated plan, when it is looked at for flags', () => {
  const koder = (...events: readonly InsatsEvent[]) =>
    kvalitetsflaggor(history(beslut(), start(), ...events), '2025-10-02')
      .map(({ kod }) => kod)
      .filter((kod) => kod.startsWith('SIP'));

  it.each<[Partial<SipRegistrerad['data']>, readonly string[]]>([
    [{}, []],
    [{ samtycke: 'uppgift-saknas' }, ['SIP_UTAN_SAMTYCKE']],
    [{ samtycke: 'nej' }, ['SIP_UTAN_SAMTYCKE']],
    [{ status: 'planerad', samtycke: 'uppgift-saknas' }, []],
    [{ status: 'ej-aktuell', samtycke: 'uppgift-saknas' }, []],
    [{ status: 'inte-genomford' }, ['SIP_UTAN_SKAL']],
    [{ status: 'inte-genomford', skal: 'ej-tid' }, []],
  ])('%j has %j', (over, expected) => {
    expect(koder(sip(over))).toEqual(expected);
  });

  it('says whether the family said no or nobody knows', () => {
    const text = (samtycke: SipRegistrerad['data']['samtycke']) =>
      kvalitetsflaggor(history(start(), sip({ samtycke })), DAG).find(
        ({ kod }) => kod === 'SIP_UTAN_SAMTYCKE',
      )?.text;
    expect(text('nej')).toContain('utan familjens samtycke');
    expect(text('uppgift-saknas')).toContain('utan att samtycket är känt');
  });

  it('is put right by a correction', () => {
    const rattad: InsatsEvent = {
      type: 'UppgiftRattad',
      data: {
        ...{ datum: DAG, handelseId: 'h3', skal: 'nya-uppgifter' },
        andringar: [{ falt: 'samtycke', fran: 'uppgift-saknas', till: 'ja' }],
      },
    };
    expect(koder(sip({ samtycke: 'uppgift-saknas' }), rattad)).toEqual([]);
  });
});
