import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Summor } from '../../libs/outcome/index.js';

/** The sums of one stadsdelsnämnd, as it was when each insats was decided. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'stadsdel_utfall', synchronize: false })
export class StadsdelUtfallRad {
  @PrimaryColumn('text')
  stadsdelsnamnd!: string;

  @Column('jsonb')
  summor!: Summor;
}
