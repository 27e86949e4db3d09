import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Summor } from '../../libs/outcome/index.js';

/** The sums of one quarter in one answering nämnd. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'barnets_delaktighet', synchronize: false })
export class BarnetsDelaktighetRad {
  @PrimaryColumn('text')
  ansvarig_namnd!: string;

  /** `2026-K1`. */
  @PrimaryColumn('text')
  kvartal!: string;

  @Column('jsonb')
  summor!: Summor;
}
