import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bevakningsslag, Bevakningstillstand, Datum } from '../../libs/domain/index.js';

/** En kvartalsrapport om ett beslut. (That a decision was reported as not carried out.) */
export interface Rapport {
  readonly kvartal: string;
  readonly datum: Datum;
  readonly skal: string;
  readonly mottagare: readonly string[];
}

/** One due date of one insats. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'uppfoljning_bevakning', synchronize: false })
export class BevakningRad {
  @PrimaryColumn('text')
  insats_id!: string;

  @PrimaryColumn('text')
  nyckel!: string;

  @Column('text')
  slag!: Bevakningsslag;

  @Column('text')
  avser!: string;

  @Column('text')
  ansvarig_namnd!: string;

  @Column('text', { nullable: true })
  individ_id!: string | null;

  @Column('text', { nullable: true })
  metod!: string | null;

  @Column('text', { nullable: true })
  fran!: Datum | null;

  @Column('text', { nullable: true })
  tidigast!: Datum | null;

  @Column('text')
  forfaller!: Datum;

  @Column('text', { nullable: true })
  senast!: Datum | null;

  @Column('text')
  tillstand!: Bevakningstillstand;

  @Column('text', { nullable: true })
  stangd!: Datum | null;

  @Column('text', { nullable: true })
  uppfylld!: Datum | null;

  @Column('text', { nullable: true })
  skal!: string | null;

  @Column('text', { nullable: true })
  lag!: string | null;

  @Column('text', { nullable: true })
  beslutsdatum!: Datum | null;

  @Column('json', { nullable: true })
  rapporter!: readonly Rapport[] | null;
}
