import { DataSource } from 'typeorm';
import { medForegangare, type Chef } from '../../libs/access/index.js';
import { addDays, BEVAKNINGSORD, type Datum } from '../../libs/domain/index.js';
import {
  FilSandare,
  RISKSLAG,
  SmtpSandare,
  type Forfallande,
  type Paminnelsekalla,
} from '../../libs/paminnelse/index.js';
import { SteadyClient } from '../../libs/postgres/index.js';
import { readConsistently } from '../../libs/read-model/index.js';
import {
  adressbokOf,
  readAdressbok,
  type Config,
  type Platform,
} from '../../libs/runtime/index.js';
import { flaggrader, KvalitetsflaggaRad } from '../../projections/kvalitetsflaggor/index.js';
import { BevakningRad, forfallande } from '../../projections/uppfoljning-bevakning/index.js';
import type { Paminnelseval } from './paminnelser.js';

/** Where the service is, and what it is made of. */
export interface Paminnelseplats {
  readonly platform: Pick<Platform, 'databaseUrl' | 'protection'>;
  readonly config: Pick<Config, 'utskick' | 'publicUrl'>;
  /** Where one logs in, unless the installation has said. */
  readonly url: string;
  readonly now: () => number;
}

/** Reminders as this installation has them, and what closes them. */
export async function openPaminnelser({ platform, config, url, now }: Paminnelseplats): Promise<{
  readonly val: Paminnelseval;
  close(): Promise<void>;
}> {
  const { smtpUrl, avsandare, mapp, sparasDagar, adressbok } = config.utskick;
  if (adressbok !== undefined) await readAdressbok(adressbok);
  const folder = new FilSandare(mapp, avsandare, sparasDagar);
  const db = await openDueDates(platform.databaseUrl);
  const val = {
    now,
    kalla: kallaOf(db, platform.protection.directory),
    adressbok: adressbokOf(adressbok),
    inloggning: config.publicUrl ?? url,
    slagord: BEVAKNINGSORD,
    ...(smtpUrl === undefined || avsandare === undefined
      ? { sandare: folder }
      : { sandare: new SmtpSandare({ url: smtpUrl, fran: avsandare }), reserv: folder }),
  };
  return { val, close: () => db.destroy() };
}

function openDueDates(url: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [BevakningRad, KvalitetsflaggaRad],
    extra: { max: 2, Client: SteadyClient, options: '-c default_transaction_read_only=on' },
  });
  return source.initialize();
}

type Directory = Pick<Paminnelseplats['platform']['protection']['directory'], 'namedOn' | 'chefer'>;

type Utan = Omit<Forfallande, 'ansvariga' | 'ingenNamngiven'>;

/** Due dates and flags of the read models, for those who are named on the case, or else for the heads. */
function kallaOf(db: DataSource, directory: Directory): Paminnelsekalla {
  return {
    forfallande: async (fran: Datum, till: Datum) => {
      const reading = read('uppfoljning-bevakning');
      const { result } = await readConsistently(db, reading, (manager) =>
        forfallande(manager, fran, till),
      );
      return medAnsvariga(directory, result);
    },
    risker: async (fran: Datum) => {
      const today = addDays(fran, 366);
      const { result } = await readConsistently(db, read('kvalitetsflaggor'), (manager) =>
        flaggrader(manager, { today, kod: 'RISKSVAR', hogst: FLEST_RISKER }),
      );
      return medAnsvariga(
        directory,
        result.flatMap((row) => riskOf(row, fran)),
      );
    },
  };
}

/** More at once than anybody could look at. */
const FLEST_RISKER = 1_000;

function read(projection: string) {
  return { projection, surface: 'individ', namnder: '*' } as const;
}

function riskOf(row: KvalitetsflaggaRad, fran: Datum): readonly Utan[] {
  const { insats_id: insatsId, nyckel, ansvarig_namnd: namnd, sedan } = row;
  if (sedan === null || sedan < fran) return [];
  const rest = { insatsId, namnd, slag: RISKSLAG, avser: RISKSLAG, forfaller: sedan };
  return [{ nyckel: `${insatsId}|${nyckel}`, ...rest }];
}

/** Nobody named is told to a head: of the unit that has the case, of all in the nämnd, or whoever heads a unit there. */
async function medAnsvariga(
  directory: Directory,
  saker: readonly Utan[],
): Promise<readonly Forfallande[]> {
  if (saker.length === 0) return [];
  const [named, chefer] = await Promise.all([directory.namedOn(saker), directory.chefer()]);
  return saker.map((sak) => {
    const { ansvariga = [], enhet } = named.get(sak.insatsId) ?? {};
    if (ansvariga.length > 0) return { ...sak, ansvariga: ansvariga.map(anvandareOf) };
    const own = chefer.filter(({ namnd }) => medForegangare(namnd).includes(sak.namnd));
    return { ...sak, ansvariga: chefFor(own, enhet).map(anvandareOf), ingenNamngiven: true };
  });
}

function anvandareOf({ id }: { readonly id: string }) {
  return { anvandare: id };
}

function chefFor(own: readonly Chef[], enhet: string | undefined): readonly Chef[] {
  const unit = own.filter((chef) => enhet !== undefined && chef.enhet === enhet);
  if (unit.length > 0) return unit;
  const all = own.filter((chef) => chef.enhet === undefined);
  return all.length > 0 ? all : own;
}
