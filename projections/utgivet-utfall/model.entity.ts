import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Utgivenrad } from '../../libs/domain/index.js';

/** One group of insatser in one published period. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'utgivet_utfall', synchronize: false })
export class UtgivetUtfallRad {
  @PrimaryColumn('integer')
  nummer!: number;

  @PrimaryColumn('text')
  period!: string;

  @PrimaryColumn('text')
  metod!: string;

  @PrimaryColumn('text')
  omrade!: string;

  @PrimaryColumn('text')
  bakgrund!: string;

  @Column('json')
  antal!: Utgivenrad['antal'];

  @Column('json')
  forandring!: Utgivenrad['forandring'];
}
