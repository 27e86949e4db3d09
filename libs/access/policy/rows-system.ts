import { rad, UTAN_PERSON, type Regel } from './rule.js';

const DRIFT: Regel = { roller: ['drift'], omfang: 'alla', andamal: ['drift'], faltgrupper: [] };

/** Figures without persons, studies before they hold data, and the running of the service. */
export const SYSTEM_ROWS = {
  'utfall.las': rad(
    'aggregat',
    ['Läsa utfall per metod och nämnd'],
    {
      roller: ['namndanalytiker', 'enhetschef'],
      omfang: 'namnd',
      andamal: ['uppfoljning'],
      faltgrupper: UTAN_PERSON,
    },
    {
      roller: ['utvarderare'],
      omfang: 'alla',
      andamal: ['forskning', 'uppfoljning'],
      faltgrupper: UTAN_PERSON,
    },
    { roller: ['revisor'], omfang: 'alla', andamal: ['tillsyn'], faltgrupper: UTAN_PERSON },
  ),
  'kvalitet.las': rad(
    'aggregat',
    ['Läsa hur väl det registreras'],
    {
      roller: ['namndanalytiker', 'enhetschef'],
      omfang: 'namnd',
      andamal: ['uppfoljning'],
      faltgrupper: ['forlopp'],
    },
    { roller: ['revisor'], omfang: 'alla', andamal: ['tillsyn'], faltgrupper: ['forlopp'] },
  ),
  'utbud.registrera': rad('system', ['Registrera vilka metoder nämnden erbjuder'], {
    roller: ['namndanalytiker', 'enhetschef'],
    omfang: 'namnd',
    andamal: ['uppfoljning'],
    faltgrupper: [],
  }),
  'utbud.las': rad('inloggad', ['Läsa vilka metoder som finns i vilken nämnd']),
  'utgava.las': rad('inloggad', ['Läsa det som är publicerat, skyddat mot röjande']),
  'utgava.publicera': rad('system', ['Publicera en utgåva av siffror som inte röjer någon'], {
    roller: ['utvarderare'],
    omfang: 'alla',
    andamal: ['uppfoljning'],
    faltgrupper: [],
  }),
  'studie.begar': rad('system', ['Begära ett utdrag för en studie'], {
    roller: ['utvarderare'],
    omfang: 'alla',
    andamal: ['forskning'],
    faltgrupper: [],
  }),
  'godkannande.las': rad(
    'system',
    ['Läsa vad som väntar på godkännande'],
    {
      roller: ['enhetschef', 'socialsekreterare'],
      omfang: 'namnd',
      andamal: ['handlaggning'],
      faltgrupper: [],
    },
    { roller: ['dataskyddsombud'], omfang: 'alla', andamal: ['dataskydd'], faltgrupper: [] },
    { roller: ['gallringsansvarig'], omfang: 'alla', andamal: ['gallring'], faltgrupper: [] },
  ),
  'register.las': rad('inloggad', ['Läsa metoder, instrument, nämnder och kodverk']),
  'projektion.las': rad('inloggad', ['Läsa vilka projektioner som finns och hur långt de hunnit']),
  'jobb.hantera': rad('system', ['Se och starta bakgrundsjobb'], DRIFT),
  'nyckel.rotera': rad('system', ['Byta huvudnyckel'], DRIFT),
  'import.kor': rad('system', ['Köra en import'], DRIFT),
  'demo.kor': rad('system', ['Fylla en demo med påhittade uppgifter'], DRIFT),
  'behorighet.hantera': rad('system', ['Tilldela och återkalla behörighet'], DRIFT),
  'logg.exportera': rad('system', ['Skriva ut hela loggen till en fil'], DRIFT),
  'logg.importera': rad('system', ['Läsa in en utskriven logg i en tom databas'], DRIFT),
  'logg.kontrollera': rad('system', ['Kontrollera att loggarna är oförändrade'], DRIFT, {
    roller: ['revisor'],
    omfang: 'alla',
    andamal: ['tillsyn'],
    faltgrupper: [],
  }),
} as const;
