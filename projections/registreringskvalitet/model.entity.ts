import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Summor } from '../../libs/outcome/index.js';

/** The sums of one month, of one metod in one answering nämnd. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'registreringskvalitet', synchronize: false })
export class RegistreringskvalitetRad {
  @PrimaryColumn('text')
  ansvarig_namnd!: string;

  @PrimaryColumn('text')
  metod!: string;

  /** `2026-03`. */
  @PrimaryColumn('text')
  manad!: string;

  @Column('jsonb')
  summor!: Summor;
}
