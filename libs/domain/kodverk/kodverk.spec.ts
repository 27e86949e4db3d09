import { foldName } from '../fold.js';
import {
  AKTOR,
  AVSLUTSORSAK,
  findKod,
  HISTORIKGRUPP,
  INFORMANT,
  INSATSTYP,
  KOMPONENT,
  koderDen,
  kodGallerDen,
  KONTAKTORSAK,
  LAGRUM,
  MALOMRADE,
  MATPUNKT,
  namnPa,
  PLANDEL,
  SEXVARDIG,
  SKAL_AVBOJD,
  SKAL_EJ_INSATS,
  SKAL_EJ_UTREDNING,
  UPPDRAGSDEL,
  UPPGIFTSLAMNARE,
} from './index.js';

const LISTS = {
  AKTOR,
  AVSLUTSORSAK,
  HISTORIKGRUPP,
  INFORMANT,
  INSATSTYP,
  KOMPONENT,
  KONTAKTORSAK,
  LAGRUM,
  MALOMRADE,
  MATPUNKT,
  PLANDEL,
  SEXVARDIG,
  SKAL_AVBOJD,
  SKAL_EJ_INSATS,
  SKAL_EJ_UTREDNING,
  UPPDRAGSDEL,
  UPPGIFTSLAMNARE,
};

describe('kodverk', () => {
  it.each(Object.entries(LISTS))('%s has distinct codes and names, each defined', (_, list) => {
    expect(new Set(list.map(({ kod }) => kod)).size).toBe(list.length);
    const namn = list.map((one) => [...new Set(namnPa(one).map(foldName))]).flat();
    expect(new Set(namn).size).toBe(namn.length);
    for (const { definition } of list) expect(definition).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('holds a code from its first day to its last', () => {
    expect(kodGallerDen(LAGRUM, 'sol-2001-4-1', '2025-06-30')).toBe(true);
    expect(kodGallerDen(LAGRUM, 'sol-2001-4-1', '2025-07-01')).toBe(false);
    expect(kodGallerDen(LAGRUM, 'sol-2025-11-1', '2025-06-30')).toBe(false);
    expect(kodGallerDen(LAGRUM, 'sol-2025-11-1', '2025-07-01')).toBe(true);
    expect(kodGallerDen(LAGRUM, 'sol-2099-1', '2025-07-01')).toBe(false);
    expect(koderDen(LAGRUM, '2025-07-01').map(({ kod }) => kod)).not.toContain('sol-2001-4-2');
  });

  it('tells completers from drop-outs', () => {
    const completed = AVSLUTSORSAK.filter(({ fullfoljd }) => fullfoljd === 'ja');
    const broken = AVSLUTSORSAK.filter(({ avbrott }) => avbrott);
    expect(completed.map(({ kod }) => kod)).toEqual([
      'FULLFOLJD_MAL',
      'FULLFOLJD_DELVIS',
      'FULLFOLJD_EJ',
    ]);
    expect(broken.map(({ kod }) => kod)).toEqual([
      'AVBROTT_FAMILJ',
      'AVBROTT_UNG',
      'AVBROTT_UTFORARE',
    ]);
  });

  it('finds a code by its name', () => {
    expect(findKod(AVSLUTSORSAK, 'avbruten av familjen')?.kod).toBe('AVBROTT_FAMILJ');
    expect(findKod(MATPUNKT, 'Vid avslut')?.kod).toBe('avslut');
    expect(findKod(MATPUNKT, 'slut')).toBeUndefined();
  });

  it('finds a code by an older word for it', () => {
    expect(findKod(KONTAKTORSAK, 'vinr')?.kod).toBe('V_VALD');
    expect(findKod(KONTAKTORSAK, 'våld i nära relationer')?.kod).toBe('V_VALD');
  });
});
