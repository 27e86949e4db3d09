import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Datum, Flaggagare, KvalitetsflaggaKod } from '../../libs/domain/index.js';

/** One flag of one insats, now or to come. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'kvalitetsflaggor', synchronize: false })
export class KvalitetsflaggaRad {
  @PrimaryColumn('text')
  insats_id!: string;

  @PrimaryColumn('text')
  nyckel!: string;

  @Column('text')
  kod!: KvalitetsflaggaKod;

  @Column('text')
  agare!: Flaggagare;

  @Column('text')
  beskrivning!: string;

  @Column('text')
  ansvarig_namnd!: string;

  @Column('text', { nullable: true })
  individ_id!: string | null;

  @Column('text', { nullable: true })
  metod!: string | null;

  @Column('text', { nullable: true })
  handelse_id!: string | null;

  @Column('text', { nullable: true })
  sedan!: Datum | null;

  /** The first day on which it holds; at once where it is empty. */
  @Column('text', { nullable: true })
  galler_fran!: Datum | null;
}
