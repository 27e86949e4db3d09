import { DataSource } from 'typeorm';
import { SteadyClient } from '../../libs/postgres/index.js';
import { BarnetsDelaktighetRad } from '../../projections/barnets-delaktighet/index.js';
import { EjVerkstalldaRad } from '../../projections/ej-verkstallda-beslut/index.js';
import { GenomforandeRad } from '../../projections/genomforande/index.js';
import { InsatsForloppRad } from '../../projections/insats-forlopp/index.js';
import { KvalitetsflaggaRad } from '../../projections/kvalitetsflaggor/index.js';
import { MetodStadsdelUtfallRad } from '../../projections/metod-stadsdel-utfall/index.js';
import { MetodTillganglighetRad } from '../../projections/metod-tillganglighet/index.js';
import { MetodUtfallRad } from '../../projections/metod-utfall/index.js';
import { MetodmixRad } from '../../projections/metodmix/index.js';
import { RegistreringskvalitetRad } from '../../projections/registreringskvalitet/index.js';
import { StadsdelUtfallRad } from '../../projections/stadsdel-utfall/index.js';
import { BevakningRad } from '../../projections/uppfoljning-bevakning/index.js';
import { UtgavaRad } from '../../projections/utgavor/index.js';
import { UtgivetUtfallRad } from '../../projections/utgivet-utfall/index.js';
import { VagenTillInsatsRad } from '../../projections/vagen-till-insats/index.js';
import { VantetidRad } from '../../projections/vantetider/index.js';

/** Connects to the read models with a connection that the database itself keeps from writing. */
export async function openReadDatabase(url: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [
      InsatsForloppRad,
      MetodUtfallRad,
      StadsdelUtfallRad,
      MetodStadsdelUtfallRad,
      BevakningRad,
      KvalitetsflaggaRad,
      EjVerkstalldaRad,
      RegistreringskvalitetRad,
      BarnetsDelaktighetRad,
      GenomforandeRad,
      VantetidRad,
      VagenTillInsatsRad,
      MetodTillganglighetRad,
      MetodmixRad,
      UtgavaRad,
      UtgivetUtfallRad,
    ],
    extra: {
      max: 8,
      Client: SteadyClient,
      options: '-c default_transaction_read_only=on -c statement_timeout=15000',
    },
  });
  return source.initialize();
}
