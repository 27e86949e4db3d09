import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Summor } from '../../libs/outcome/index.js';

/** The sums of one method over the whole city. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'metod_utfall', synchronize: false })
export class MetodUtfallRad {
  @PrimaryColumn('text')
  metod!: string;

  @Column('jsonb')
  summor!: Summor;
}
