/** What a column holds; {@link TABELLER} says it of each. */
export type Kolumn =
  | 'id'
  | 'forseglad'
  | 'index'
  | 'fritext'
  | 'uppgift'
  | 'handelse'
  | 'logg'
  | 'medarbetare'
  | 'nyckel'
  | 'summor'
  | 'teknik';

/** One table: what it is for, how long its rows live, what takes them away, and what its columns hold. */
export interface Tabell {
  readonly syfte: string;
  readonly lange: string;
  readonly raderas: string;
  readonly kolumner: Readonly<Record<string, Kolumn>>;
}

/** The same kind for several columns. */
function all(kind: Kolumn, names: string): Record<string, Kolumn> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

const MED_INDIVIDEN = {
  lange: 'till gallring.',
  raderas: 'med individen, i gallringens steg `valv-rensat`.',
} as const;
const BEVARAS = {
  lange: 'bevaras; hur länge beslutar nämnden.',
  raderas: 'inget är byggt som raderar dem.',
} as const;

/** Every table that may hold something about somebody. */
export const TABELLER: Readonly<Record<string, Tabell>> = {
  'event_log.head': {
    syfte: 'Loggens slut och kedjans senaste hashvärde.',
    ...BEVARAS,
    kolumner: all('teknik', 'one pos hash recorded_at'),
  },
  'event_log.event': {
    syfte: 'Händelserna.',
    lange: 'till gallring; summorna bevaras.',
    raderas: 'med strömmen: plats och hashvärde står kvar, resten skrivs över.',
    kolumner: {
      ...all('teknik', 'pos revision recorded_at event_id type hash'),
      stream: 'id',
      metadata: 'medarbetare',
      data: 'handelse',
    },
  },
  'event_erasure.place': {
    syfte: 'Vilka platser i loggen som är gallrade.',
    ...BEVARAS,
    kolumner: all('teknik', 'log pos korning'),
  },
  'event_erasure.stream': {
    syfte: 'Hashvärden av gallrade strömmars slumpade namn, så att en kopia inte tar tillbaka dem.',
    ...BEVARAS,
    kolumner: all('teknik', 'digest korning'),
  },
  'valv.individnyckel': {
    syfte: 'Individens nyckel, inslagen, och dess tillstånd.',
    lange: 'nyckeln till gallring; gravstenen bevaras.',
    raderas: 'nyckelns bytes i gallringens steg `nycklar-forstorda`.',
    kolumner: {
      individ_id: 'id',
      ...all('nyckel', 'kek bytes'),
      ...all('teknik', 'tillstand skapad forstord_at korning'),
    },
  },
  'valv.individ': {
    syfte: 'Vem ett individ-id är.',
    ...MED_INDIVIDEN,
    kolumner: {
      ...all('id', 'individ_id sammanslagen_med'),
      nummer_index: 'index',
      uppgifter: 'forseglad',
      ...all('uppgift', 'namnd skyddad'),
      ...all('teknik', 'skapad andrad'),
    },
  },
  'valv.namn_index': {
    syfte: 'Sökning på namn.',
    ...MED_INDIVIDEN,
    kolumner: { token: 'index', individ_id: 'id' },
  },
  'valv.arende_index': {
    syfte: 'Sökning på ärendenummer.',
    ...MED_INDIVIDEN,
    kolumner: { token: 'index', individ_id: 'id' },
  },
  'valv.rattning': {
    syfte: 'Vad som stod före en rättelse, och varför.',
    ...MED_INDIVIDEN,
    kolumner: {
      individ_id: 'id',
      uppgifter: 'forseglad',
      rattad_av: 'medarbetare',
      ...all('teknik', 'rattning_id at'),
    },
  },
  'valv.text': {
    syfte: 'Anteckningar i fritext.',
    ...MED_INDIVIDEN,
    kolumner: {
      ...all('id', 'individ_id insats_id'),
      uppgift: 'fritext',
      ...all('uppgift', 'falt handelse_id malsattning_id vems'),
      skriven_av: 'medarbetare',
      ...all('teknik', 'text_id at'),
    },
  },
  'gallring.korning': {
    syfte: 'Gallringar: plan i siffror, godkännande, steg och intyg.',
    ...BEVARAS,
    kolumner: {
      ...all('medarbetare', 'planerad_av startad_av'),
      plan: 'summor',
      ...all('teknik', 'id namnd status steg planerad utfall_id godkannande_id startad position'),
      ...all('teknik', 'journalpost intyg fel klar'),
    },
  },
  'gallring.korning_individ': {
    syfte: 'Vilka som gallras i en pågående körning, med prövningen.',
    lange: 'tills körningen är klar.',
    raderas: 'i gallringens sista steg, `intygat`.',
    kolumner: {
      ...all('id', 'individ_id insats_ids'),
      prov: 'uppgift',
      ...all('teknik', 'korning handelser'),
    },
  },
  'gallring.undantag': {
    syfte: 'Undantag från gallring.',
    ...MED_INDIVIDEN,
    kolumner: {
      individ_id: 'id',
      ...all('uppgift', 'slag from_dag tom_dag'),
      av: 'medarbetare',
      ...all('teknik', 'id skapad'),
    },
  },
  'gallring.tillampad': {
    syfte: 'Vilka poster i raderingsjournalen som den här databasen har tagit in.',
    ...BEVARAS,
    kolumner: all('teknik', 'seq hash at'),
  },
  'behorighet.anvandare': {
    syfte: 'De som får logga in.',
    ...BEVARAS,
    kolumner: { ...all('medarbetare', 'id iss sub namn aktiv'), ...all('teknik', 'system skapad') },
  },
  'behorighet.tilldelning': {
    syfte: 'Roller, från och till.',
    ...BEVARAS,
    kolumner: {
      ...all('medarbetare', 'anvandare roll namnd enhet giltig_from giltig_tom'),
      ...all('medarbetare', 'tilldelad_av aterkallad_av'),
      ...all('teknik', 'id tilldelad_at aterkallad_at'),
    },
  },
  'behorighet.insats_tilldelning': {
    syfte: 'Vem eller vilken enhet som arbetar med en insats.',
    lange: 'till gallring.',
    raderas: 'med insatsen, i gallringens steg `valv-rensat`.',
    kolumner: {
      insats_id: 'id',
      ...all('medarbetare', 'anvandare tilldelad_av aterkallad_av'),
      ...all('uppgift', 'namnd enhet'),
      ...all('teknik', 'id tilldelad_at aterkallad_at'),
    },
  },
  'behorighet.overlamning': {
    syfte:
      'Svaret på varje överlämning, så att ett omtag får samma. Av nyckeln sparas ett hashvärde.',
    ...BEVARAS,
    kolumner: {
      ...all('medarbetare', 'begard_av fran till'),
      ...all('summor', 'skyddade utanfor'),
      ...all('teknik', 'id nyckel innehall begard_at'),
    },
  },
  'behorighet.overlamning_insats': {
    syfte: 'Vilka insatser svaret på en överlämning nämnde.',
    lange: 'till gallring.',
    raderas: 'med insatsen, i gallringens steg `valv-rensat`.',
    kolumner: { insats_id: 'id', lage: 'uppgift', ...all('teknik', 'overlamning nr') },
  },
  'behorighet.nodatkomst': {
    syfte: 'Nödåtkomster: vem, till vad, varför, en timme.',
    lange: 'till gallring.',
    raderas: 'med det som öppnades, i gallringens steg `valv-rensat`.',
    kolumner: {
      oppnad_id: 'id',
      ...all('medarbetare', 'anvandare skal'),
      ...all('teknik', 'id namnd giltig_from giltig_tom'),
    },
  },
  'behorighet.godkannande': {
    syfte: 'Det som kräver två personer: begäran och beslut.',
    ...BEVARAS,
    kolumner: {
      ...all('medarbetare', 'begard_av beslutad_av'),
      innehall: 'id',
      ...all('teknik', 'id kind namnder begard_at status beslutad_at verkstalld_at'),
    },
  },
  'granskning.head': {
    syfte: 'Granskningsloggens slut och senaste hashvärde.',
    ...BEVARAS,
    kolumner: all('teknik', 'one seq hash at'),
  },
  'granskning.lasning': {
    syfte: 'Varje läsning och varje nekad läsning, utan det som lästes.',
    ...BEVARAS,
    kolumner: {
      ...all('medarbetare', 'actor_id roll'),
      resurs_id: 'logg',
      ...all('logg', 'at namnd atgard andamal dataklass resurs utfall kod'),
      ...all('teknik', 'seq request_id hash'),
    },
  },
  'svarslank.svarslank': {
    syfte: 'Engångskoder till en skattning. Koden själv sparas inte, bara ett nycklat hashvärde.',
    lange: 'till gallring.',
    raderas: 'med insatsen, i gallringens steg `valv-rensat`.',
    kolumner: {
      insats_id: 'id',
      kod_hash: 'index',
      ...all('uppgift', 'matpunkt instrument instrumentversion informant'),
      ...all('medarbetare', 'utfardad_av aterkallad_av'),
      ...all(
        'teknik',
        'id utfardad_at giltig_till forbrukad_at aterkallad_at misslyckade ersatt_av',
      ),
    },
  },
  'paminnelse.korning': {
    syfte: 'Vilka dagar påminnelser har skrivits.',
    lange: 'ett år.',
    raderas: 'av nästa dags påminnelser.',
    kolumner: all('teknik', 'dag fran utan_ansvarig skriven kanda'),
  },
  'paminnelse.kand': {
    syfte: 'Vad en tidigare körning har sett, så att det som registreras sent påminns om en gång.',
    lange: 'nittio dagar efter förfallodagen, eller till gallring.',
    raderas: 'av nästa dags påminnelser, eller med insatsen, i gallringens steg `valv-rensat`.',
    kolumner: { insats_id: 'id', nyckel: 'uppgift', forfaller: 'uppgift' },
  },
  'paminnelse.utskick': {
    syfte: 'Brev till medarbetare: antal saker, deras slag, början av insatsens id och dagen.',
    lange: 'ett år, eller till gallring.',
    raderas: 'av nästa dags påminnelser; orden med insatsen, i gallringens steg `valv-rensat`.',
    kolumner: {
      mottagare: 'medarbetare',
      ...all('uppgift', 'amne text poster'),
      ...all('teknik', 'id dag nummer tillstand omsandbar forsok fel skapat skickat'),
    },
  },
  'paminnelse.skickad_paminnelse': {
    syfte: 'Vilka påminnelser som är skrivna, så att ingen skrivs två gånger.',
    lange: 'ett år, eller till gallring.',
    raderas: 'med brevet eller med insatsen, i gallringens steg `valv-rensat`.',
    kolumner: {
      insats_id: 'id',
      nyckel: 'uppgift',
      mottagare: 'medarbetare',
      ...all('teknik', 'steg utskick'),
    },
  },
};
