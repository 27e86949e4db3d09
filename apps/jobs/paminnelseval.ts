import { DataSource } from 'typeorm';
import { BEVAKNINGSORD, type Datum } from '../../libs/domain/index.js';
import {
  FilSandare,
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
  const { smtpUrl, avsandare, mapp, adressbok } = config.utskick;
  if (adressbok !== undefined) await readAdressbok(adressbok);
  const folder = new FilSandare(mapp, avsandare);
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
    entities: [BevakningRad],
    extra: { max: 2, Client: SteadyClient, options: '-c default_transaction_read_only=on' },
  });
  return source.initialize();
}

type Directory = Paminnelseplats['platform']['protection']['directory'];

/** Due dates of the read model, for those who are named on the case in the nämnd that answers for it. */
function kallaOf(db: DataSource, directory: Pick<Directory, 'workersOn'>): Paminnelsekalla {
  return {
    forfallande: async (fran: Datum, till: Datum): Promise<readonly Forfallande[]> => {
      const reading = {
        projection: 'uppfoljning-bevakning',
        surface: 'individ',
        namnder: '*',
      } as const;
      const { result } = await readConsistently(db, reading, (manager) =>
        forfallande(manager, fran, till),
      );
      const workers = await directory.workersOn(result);
      return result.map((due) => ({
        ...due,
        ansvariga: (workers.get(due.insatsId) ?? []).map((anvandare) => ({ anvandare })),
      }));
    },
  };
}
