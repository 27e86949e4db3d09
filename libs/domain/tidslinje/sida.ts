/** Det som står på tidslinjens sida för alla barn. (What the page of the timeline says to every child.) */
export const TIDSLINJE_SIDA = {
  titel: 'Din tidslinje',
  namn: 'Namn:',
  nu: 'Så är det nu',
  gjord: 'Gjord',
  kolumner: { nar: 'När', vad: 'Vad', egnaOrd: 'Mina egna ord' },
  rubriker: {
    'har-hant': 'Det här har hänt',
    sen: 'Det här är sent',
    kommer: 'Det här kommer',
  },
  inget: {
    'har-hant': 'Inget har hänt än.',
    kommer: 'Ingen har sagt vad som händer sen. Du får fråga.',
  },
  mal: 'Det här ska bli bra',
  rattigheter: {
    rubrik: 'Det här får du',
    rader: [
      'Du får säga vad du tycker. Vuxna ska lyssna på dig.',
      'Är något fel? Säg till. Då ska det skrivas ner.',
      'Du får läsa din plan. Be att få se den.',
      'Du får fråga om allt du undrar över.',
      'Du får veta vad som ska hända, och när.',
    ],
  },
  kontakt: {
    rubrik: 'Hit kan du höra av dig',
    rader: ['Min kontakt heter:', 'Telefon:'],
    fara: 'Är det fara? Ring 112.',
  },
} as const;
