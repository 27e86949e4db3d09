/** A role of a made-up person: in a nämnd, or in the whole city when no nämnd is named. */
export interface DemoRoll {
  readonly roll: string;
  readonly namnd?: string;
  readonly enhet?: string;
}

/** Somebody who does not exist and may log in by name alone. */
export interface DemoPerson {
  readonly sub: string;
  readonly namn: string;
  readonly roller: readonly DemoRoll[];
}

/** A made-up case system with a password that everybody may know. */
export interface DemoClient {
  readonly clientId: string;
  readonly secret: string;
  readonly namn: string;
  readonly roller: readonly DemoRoll[];
}

function person(fornamn: string, ...roller: DemoRoll[]): DemoPerson {
  return { sub: fornamn.toLowerCase(), namn: `${fornamn} (påhittad)`, roller };
}

const SKARHOLMEN = { namnd: 'skarholmen', enhet: 'oppenvard-skarholmen' };
const JARVA = { namnd: 'jarva', enhet: 'oppenvard-jarva' };

/** Everybody who can log in to the demo: every role of case work in two nämnder, and the city's own. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('Maja', { roll: 'behandlare', ...SKARHOLMEN }),
  person('Nils', { roll: 'behandlare', ...SKARHOLMEN }),
  person('Bo', { roll: 'behandlare', ...JARVA }),
  person('Alva', { roll: 'behandlare', ...JARVA }),
  person('Signe', { roll: 'socialsekreterare', ...SKARHOLMEN }),
  person('Otto', { roll: 'socialsekreterare', ...SKARHOLMEN }),
  person('Tuva', { roll: 'socialsekreterare', ...JARVA }),
  person('Sixten', { roll: 'socialsekreterare', ...JARVA }),
  person('Greta', { roll: 'enhetschef', ...SKARHOLMEN }),
  person('Folke', { roll: 'enhetschef', ...SKARHOLMEN }),
  person('Ebba', { roll: 'enhetschef', ...JARVA }),
  person('Ture', { roll: 'enhetschef', ...JARVA }),
  person('Ines', { roll: 'namndanalytiker', namnd: 'skarholmen' }),
  person('Rut', { roll: 'namndanalytiker', namnd: 'skarholmen' }),
  person('Hugo', { roll: 'namndanalytiker', namnd: 'jarva' }),
  person('Ester', { roll: 'namndanalytiker', namnd: 'jarva' }),
  person('Vera', { roll: 'socialnamnd' }),
  person('Lova', { roll: 'utvarderare' }),
  person('Stig', { roll: 'revisor' }),
  person('Dag', { roll: 'dataskyddsombud' }),
  person('Gun', { roll: 'gallringsansvarig' }),
  person('Arvid', { roll: 'gallringsansvarig' }),
  person('Pim', { roll: 'drift' }),
];

/** Case systems that can log in to the demo. */
export const DEMO_CLIENTS: readonly DemoClient[] = [
  {
    clientId: 'verksamhetssystem-skarholmen',
    secret: 'demo-inte-hemligt',
    namn: 'Verksamhetssystem Skärholmen (påhittat)',
    roller: [{ roll: 'verksamhetssystem', namnd: 'skarholmen' }],
  },
  {
    clientId: 'verksamhetssystem-jarva',
    secret: 'demo-inte-hemligt',
    namn: 'Verksamhetssystem Järva (påhittat)',
    roller: [{ roll: 'verksamhetssystem', namnd: 'jarva' }],
  },
];
