import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Decisions that became overdue in one quarter and were closed in another. Written by the projection engine only. */
@Entity({ schema: 'read_model', name: 'ej_verkstallda_beslut', synchronize: false })
export class EjVerkstalldaRad {
  @PrimaryColumn('text')
  ansvarig_namnd!: string;

  @PrimaryColumn('text')
  metod!: string;

  @PrimaryColumn('text')
  forsta_kvartal!: string;

  @PrimaryColumn('text')
  slut_kvartal!: string;

  @Column('jsonb')
  summor!: { readonly antal?: number };
}
