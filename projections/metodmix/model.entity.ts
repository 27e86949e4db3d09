import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Summor } from '../../libs/outcome/index.js';

/** The counts of one method, one target group and one month in one stadsdelsnämnd. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'metodmix', synchronize: false })
export class MetodmixRad {
  @PrimaryColumn('text')
  metod!: string;

  @PrimaryColumn('text')
  stadsdelsnamnd!: string;

  @PrimaryColumn('text')
  aldersgrupp!: string;

  @PrimaryColumn('text')
  kon!: string;

  /** `2026-03`, or `okand` for what is left of gallrade insatser. */
  @PrimaryColumn('text')
  manad!: string;

  @Column('jsonb')
  summor!: Summor;
}
