import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Summor } from '../../libs/outcome/index.js';

/** The sums of one method in one stadsdelsnämnd. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'metod_stadsdel_utfall', synchronize: false })
export class MetodStadsdelUtfallRad {
  @PrimaryColumn('text')
  metod!: string;

  @PrimaryColumn('text')
  stadsdelsnamnd!: string;

  @Column('jsonb')
  summor!: Summor;
}
