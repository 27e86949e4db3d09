import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BehandlingBegransad, RecordedInsatsEvent } from '../../libs/domain/index.js';

/** The course of one insats. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'insats_forlopp', synchronize: false })
export class InsatsForloppRad {
  @PrimaryColumn('text')
  insats_id!: string;

  @Column('text')
  tillstand!: string;

  @Column('text')
  ansvarig_namnd!: string;

  @Column('text', { nullable: true })
  metod!: string | null;

  @Column('text', { nullable: true })
  stadsdelsnamnd!: string | null;

  @Column('text', { nullable: true })
  individ_id!: string | null;

  @Column('text', { nullable: true })
  beslutsdatum!: string | null;

  @Column('text', { nullable: true })
  startdatum!: string | null;

  @Column('text', { nullable: true })
  avslutsdatum!: string | null;

  @Column('text', { nullable: true })
  avslutsorsak!: string | null;

  /** Ground of the restriction that holds; null where there is none. */
  @Column('text', { nullable: true })
  begransad!: BehandlingBegransad['data']['grund'] | null;

  /** Begun without a name: nobody knows whether two such are the same child. */
  @Column('boolean')
  anonym!: boolean;

  @Column('json')
  handelser!: RecordedInsatsEvent[];

  @Column('json')
  rattelser!: RecordedInsatsEvent[];
}
