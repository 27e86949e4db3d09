import type { Tidslinjesida } from '../modell/tidslinjesida.js';

/** A page of a timeline with something in each of its parts. */
export const TIDSLINJESIDA: Tidslinjesida = {
  titel: 'Din tidslinje',
  namn: 'Namn:',
  gjord: 'Gjord tisdag 3 mars 2026',
  nu: { rubrik: 'Så är det nu', text: 'Du får hjälp just nu.' },
  kolumner: { nar: 'När', vad: 'Vad', egnaOrd: 'Mina egna ord' },
  avsnitt: [
    {
      rubrik: 'Det här har hänt',
      tomt: '',
      rader: [
        { nar: 'måndag 2 februari 2026', rubrik: 'Hjälpen började', text: 'Nu kom den i gång.' },
        { nar: 'tisdag 24 februari 2026', rubrik: 'Planen blev klar', text: 'Du får läsa den.' },
      ],
    },
    { rubrik: 'Det här kommer', tomt: 'Inget kommer.', rader: [] },
  ],
  mal: { rubrik: 'Det här ska bli bra', rader: ['Hur det går i skolan.'] },
  rattigheter: { rubrik: 'Det här får du', rader: ['Du får fråga.'] },
  kontakt: {
    rubrik: 'Hit kan du höra av dig',
    rader: ['Min kontakt heter:', 'Telefon:'],
    fara: 'Är det fara? Ring 112.',
  },
};
