import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Summor, Vagsteg } from '../../libs/outcome/index.js';

/** The waits of one step that began in one month and closed in another. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'vantetider', synchronize: false })
export class VantetidRad {
  @PrimaryColumn('text')
  stadsdelsnamnd!: string;

  @PrimaryColumn('text')
  metod!: string;

  @PrimaryColumn('text')
  steg!: Vagsteg;

  /** `2026-03`: when the wait began. */
  @PrimaryColumn('text')
  manad!: string;

  /** When it closed, or `pagar`. */
  @PrimaryColumn('text')
  slut_manad!: string;

  @Column('jsonb')
  summor!: Summor;
}
