import { avslut, beslut, given, start } from '../testing.js';
import type { InsatsEvent, VidtalandeNoterat } from './events.js';

function vidtalad(over: Partial<VidtalandeNoterat['data']> = {}): VidtalandeNoterat {
  const data = {
    datum: '2025-10-01',
    aktor: 'bup',
    satt: 'samtal',
    pagaendeKontakt: 'ja',
  } as const;
  return { type: 'VidtalandeNoterat', data: { ...data, ...over } };
}

const notera = ({ data }: VidtalandeNoterat) => ({ type: 'NoteraVidtalande', data }) as const;

describe('given an insats, when NoteraVidtalande', () => {
  it.each<[string, readonly InsatsEvent[]]>([
    ['decided', [beslut()]],
    ['started', [beslut(), start()]],
    ['refused', [beslut({ utfall: 'avslag' })]],
  ])('then it is recorded of one that is %s', (_lage, events) => {
    given(...events)
      .when(notera(vidtalad()))
      .then([vidtalad()]);
  });

  it('then it is recorded after the end, of several, and of the same once more', () => {
    const after = vidtalad({ datum: '2026-03-01' });
    given(beslut(), start(), avslut()).when(notera(after)).then([after]);
    const skola = vidtalad({ aktor: 'skola', satt: 'mote' });
    given(beslut(), start(), vidtalad()).when(notera(skola)).then([skola]);
    const igen = vidtalad({ datum: '2025-11-01', satt: 'skriftligt' });
    given(beslut(), start(), vidtalad()).when(notera(igen)).then([igen]);
    given(beslut(), start(), vidtalad()).when(notera(vidtalad())).then([]);
  });

  it.each<[string, Partial<VidtalandeNoterat['data']>, string]>([
    ['somebody who is in no list', { aktor: 'grannen' }, 'okand-kod'],
    ['an unknown way', { satt: 'sms' as 'samtal' }, 'ogiltig-uppgift'],
    ['a day to come', { datum: '2031-01-01' }, 'datum-i-framtiden'],
  ])('then %s is refused', (_vad, over, code) => {
    given(beslut(), start())
      .when(notera(vidtalad(over)))
      .then([code]);
  });

  it('then nothing has opened: there is nothing to say it of', () => {
    given().when(notera(vidtalad())).then(['insats-ej-inledd']);
  });
});
