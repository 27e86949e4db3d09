import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Summor } from '../../libs/outcome/index.js';

/** The sums of one month, of one metod in one nämnd. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'vagen_till_insats', synchronize: false })
export class VagenTillInsatsRad {
  @PrimaryColumn('text')
  stadsdelsnamnd!: string;

  @PrimaryColumn('text')
  metod!: string;

  /** The needs in order, joined by `+`; `uppgift-saknas` where nobody has told any. */
  @PrimaryColumn('text')
  behov!: string;

  /** `2026-03`: when the road began. */
  @PrimaryColumn('text')
  manad!: string;

  @Column('jsonb')
  summor!: Summor;
}
