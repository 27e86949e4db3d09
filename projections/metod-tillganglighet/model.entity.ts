import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BemanningRapporterad, Datum, KoRapporterad } from '../../libs/domain/index.js';

interface Rapporterad {
  /** The event it comes from: what a correction names. */
  readonly handelseId: string;
}

/** What a nämnd offers of one method. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'metod_tillganglighet', synchronize: false })
export class MetodTillganglighetRad {
  @PrimaryColumn('text')
  utbud_id!: string;

  @Column('text')
  stadsdelsnamnd!: string;

  @Column('text')
  metod!: string;

  /** First day of the latest period. */
  @Column('text')
  erbjuds_fran!: Datum;

  /** Last day of the latest period; null while it goes on. */
  @Column('text', { nullable: true })
  erbjods_till!: Datum | null;

  @Column('text')
  utforare!: string;

  @Column('json')
  perioder!: { fran: Datum; till: Datum | null; utforare: string }[];

  @Column('json', { nullable: true })
  ko!: (KoRapporterad['data'] & Rapporterad) | null;

  @Column('json', { nullable: true })
  bemanning!: (BemanningRapporterad['data'] & Rapporterad) | null;
}
