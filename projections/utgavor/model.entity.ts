import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Datum, UtgavaPublicerad } from '../../libs/domain/index.js';

/** A release. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'utgavor', synchronize: false })
export class UtgavaRad {
  @PrimaryColumn('integer')
  nummer!: number;

  @Column('text')
  datum!: Datum;

  /** Instant of publication, ms since 1970. */
  @Column('double precision')
  publicerad!: number;

  /** Where in the log it was published: its figures stand before it. */
  @Column('bigint')
  position!: string;

  @Column('json')
  om!: UtgavaPublicerad['data'];
}
