import {
  avslut,
  beslut,
  erbjuden,
  given,
  GRUND,
  plan,
  skattning,
  start,
  uppdrag,
  uppfoljning,
} from '../testing.js';
import type { InsatsCommand } from './commands.js';

const slutskattning = skattning({ skattningId: 's2', datum: '2026-03-01', matpunkt: 'avslut' });
const registrera = (event: ReturnType<typeof skattning>): InsatsCommand => ({
  type: 'RegistreraSkattning',
  data: event.data,
});
const avsluta = (event: ReturnType<typeof avslut>): InsatsCommand => ({
  type: 'AvslutaInsats',
  data: event.data,
});

describe('opening an insats', () => {
  it('given nothing, when FattaBeslut, then BeslutFattat', () => {
    given().when({ type: 'FattaBeslut', data: beslut().data }).then([beslut()]);
  });

  it('given nothing, when PaborjaInsats with grunduppgifter, then InsatsPaborjad', () => {
    given().when({ type: 'PaborjaInsats', data: start().data }).then([start()]);
  });

  it('given nothing, when PaborjaInsats without grunduppgifter, then every missing one is told', () => {
    given()
      .when({ type: 'PaborjaInsats', data: { datum: '2025-09-15' } })
      .then(Array<string>(5).fill('uppgift-saknas'));
  });

  it('given BeslutFattat, when PaborjaInsats with the date alone, then the rest comes from the beslut', () => {
    given(beslut())
      .when({ type: 'PaborjaInsats', data: { datum: '2025-09-15' } })
      .then([start()]);
  });

  it('given a beslut of a board that was merged since, when PaborjaInsats, then the new board', () => {
    given(beslut({ datum: '2023-06-01', stadsdelsnamnd: 'norrmalm', lagrum: 'sol-2001-4-1' }))
      .when({ type: 'PaborjaInsats', data: { datum: '2023-08-01' } })
      .then([start({ datum: '2023-08-01', stadsdelsnamnd: 'norra-innerstaden' })]);
  });

  it('given BeslutFattat, when PaborjaInsats says otherwise, then each contradiction is told', () => {
    given(beslut())
      .when({
        type: 'PaborjaInsats',
        data: { ...GRUND, datum: '2025-09-15', metod: 'MST', stadsdelsnamnd: 'bromma', alderAr: 9 },
      })
      .then(['uppgift-motsager', 'uppgift-motsager', 'uppgift-motsager']);
  });

  it('given a start, when the beslut comes afterwards, then it is let in', () => {
    const late = beslut({ datum: '2025-10-01' });
    given(start()).when({ type: 'FattaBeslut', data: late.data }).then([late]);
  });

  it('given anything opened, when opened again, then refused', () => {
    given(beslut())
      .when({ type: 'FattaBeslut', data: beslut({ datum: '2025-10-01' }).data })
      .then(['beslut-finns-redan']);
    given(start())
      .when({ type: 'PaborjaInsats', data: { datum: '2025-10-01' } })
      .then([
        'uppgift-saknas',
        'uppgift-saknas',
        'uppgift-saknas',
        'uppgift-saknas',
        'uppgift-saknas',
      ]);
    given(beslut(), start())
      .when({ type: 'PaborjaInsats', data: { datum: '2025-10-01' } })
      .then(['insats-redan-paborjad']);
  });

  it('given avslag, when anything follows, then refused', () => {
    const avslag = beslut({ utfall: 'avslag' });
    given(avslag)
      .when({ type: 'PaborjaInsats', data: { datum: '2025-10-01' } })
      .then(['insats-avslagen']);
    given(avslag)
      .when({ type: 'FattaBeslut', data: beslut({ datum: '2025-10-01' }).data })
      .then(['bifall-efter-avslag']);
    given(start()).when({ type: 'FattaBeslut', data: avslag.data }).then(['insats-avslagen']);
  });

  it('given nothing, when anything but an opening, then insats-ej-inledd', () => {
    given().when(registrera(skattning())).then(['insats-ej-inledd']);
    given().when({ type: 'LamnaUppdrag', data: uppdrag().data }).then(['insats-ej-inledd']);
    given().when(avsluta(avslut())).then(['insats-ej-inledd']);
  });
});

describe('the plan', () => {
  const andra = { ...plan().data, datum: '2025-10-20' as const };

  it('is drawn up once and revised afterwards', () => {
    const data = {
      datum: '2025-12-01' as const,
      malsattningar: plan().data.malsattningar,
      skal: 'nya-behov' as const,
    };
    given(start()).when({ type: 'UpprattaGenomforandeplan', data: plan().data }).then([plan()]);
    given(start(), plan())
      .when({ type: 'UpprattaGenomforandeplan', data: andra })
      .then(['plan-finns-redan']);
    given(start(), plan())
      .when({ type: 'RevideraGenomforandeplan', data })
      .then([{ type: 'GenomforandeplanReviderad', data }]);
    given(start()).when({ type: 'RevideraGenomforandeplan', data }).then(['plan-saknas']);
    given(start(), plan())
      .when({ type: 'RevideraGenomforandeplan', data: { ...data, datum: '2025-09-19' } })
      .then(['revidering-fore-plan']);
  });

  it('takes only known areas, whole GAS levels and distinct goals', () => {
    given(start())
      .when({
        type: 'UpprattaGenomforandeplan',
        data: {
          ...plan().data,
          malsattningar: [
            { malsattningId: 'm1', omrade: 'lycka', startlage: -2 },
            { malsattningId: 'm1', omrade: 'halsa', startlage: -1 },
          ],
        },
      })
      .then(['okant-malomrade', 'malsattning-upprepad']);
    given(start())
      .when({
        type: 'UpprattaGenomforandeplan',
        data: {
          ...plan().data,
          malsattningar: [{ malsattningId: 'm1', omrade: 'halsa', startlage: 0.5 }],
        },
      })
      .then(['ogiltig-uppgift']);
  });

  it('names the goals that a follow-up may speak of', () => {
    given(start(), plan())
      .when({ type: 'GenomforUppfoljning', data: uppfoljning().data })
      .then([uppfoljning()]);
    given(start())
      .when({ type: 'GenomforUppfoljning', data: uppfoljning().data })
      .then(['malsattning-utan-plan']);
  });
});

describe('the end', () => {
  it('given a start, when AvslutaInsats, then InsatsAvslutad', () => {
    given(start()).when(avsluta(avslut())).then([avslut()]);
  });

  it('comes after the start and with a known reason', () => {
    given(start())
      .when(avsluta(avslut({ datum: '2025-09-14', avslutsorsak: 'TROTT' })))
      .then(['okand-avslutsorsak', 'avslut-fore-start']);
  });

  it('may come on the day of the start', () => {
    given(start())
      .when(avsluta(avslut({ datum: '2025-09-15' })))
      .then([avslut({ datum: '2025-09-15' })]);
  });

  it('is ALDRIG_STARTAD when, and only when, nothing started', () => {
    const never = avslut({ avslutsorsak: 'ALDRIG_STARTAD' });
    given(beslut()).when(avsluta(never)).then([never]);
    given(beslut()).when(avsluta(avslut())).then(['insats-ej-paborjad']);
    given(start()).when(avsluta(never)).then(['avslutsorsak-motsags-av-start']);
  });

  it.each([[erbjuden()], [beslut()]])(
    'of what never began has a reason that asks for no start',
    (first) => {
      for (const avslutsorsak of ['FULLFOLJD_MAL', 'AVBROTT_FAMILJ', 'AVBROTT_UTFORARE']) {
        given(first)
          .when(avsluta(avslut({ avslutsorsak })))
          .then(['insats-ej-paborjad']);
      }
      const utan = ['ALDRIG_STARTAD', 'FLYTT', 'AVLIDEN', 'PLACERING', 'OKAND_MIGRERAD'];
      for (const avslutsorsak of utan) {
        given(first)
          .when(avsluta(avslut({ avslutsorsak })))
          .then([avslut({ avslutsorsak })]);
      }
    },
  );

  it('does not come before the offer or the decision that it is the end of', () => {
    const slut = avslut({ datum: '2025-08-19', avslutsorsak: 'FLYTT' });
    given(erbjuden()).when(avsluta(slut)).then(['avslut-fore-start']);
    given(erbjuden({ datum: '2025-08-19' }))
      .when(avsluta(slut))
      .then([slut]);
  });

  it('lets in a rating at the end within 60 days, and a decision that came late', () => {
    given(start(), avslut()).when(registrera(slutskattning)).then([slutskattning]);
    given(start(), avslut())
      .when(registrera(skattning({ ...slutskattning.data, datum: '2026-04-17' })))
      .then(['skattning-utanfor-avslutsfonstret']);
    const late = beslut({ datum: '2026-03-01' });
    given(start(), avslut()).when({ type: 'FattaBeslut', data: late.data }).then([late]);
  });

  it('lets in what happened before it and was found late', () => {
    given(start(), plan(), avslut()).when(registrera(skattning())).then([skattning()]);
    given(start(), plan(), avslut())
      .when({ type: 'GenomforUppfoljning', data: uppfoljning().data })
      .then([uppfoljning()]);
  });

  it('lets in nothing else', () => {
    const late = { datum: '2026-02-16' } as const;
    given(start(), plan(), avslut())
      .when(registrera(skattning(late)))
      .then(['insats-redan-avslutad']);
    given(start(), plan(), avslut())
      .when({ type: 'GenomforUppfoljning', data: uppfoljning(late).data })
      .then(['insats-redan-avslutad']);
    given(start(), avslut())
      .when(avsluta(avslut({ datum: '2026-03-01' })))
      .then(['insats-redan-avslutad']);
  });

  it('is not set before what it would not have taken in, whichever is recorded first', () => {
    const late = { datum: '2026-02-16' } as const;
    given(start(), plan(), uppfoljning(late))
      .when(avsluta(avslut()))
      .then(['handelse-efter-avslutet']);
    for (const matt of [slutskattning, skattning(late)]) {
      given(start(), matt).when(avsluta(avslut())).then([avslut()]);
    }
    given(start(), plan(late), beslut({ datum: '2026-03-01' }))
      .when(avsluta(avslut()))
      .then(['handelse-efter-avslutet']);
    const ifragasatt = {
      type: 'UppgiftIfragasatt',
      data: { datum: '2026-03-01', handelseId: 'h1', av: 'individ' },
    } as const;
    given(start(), ifragasatt).when(avsluta(avslut())).then([avslut()]);
  });
});

describe('the same again', () => {
  it('changes nothing', () => {
    const lives = [beslut(), uppdrag(), start(), plan(), skattning(), uppfoljning(), avslut()];
    const commands: InsatsCommand[] = [
      { type: 'FattaBeslut', data: beslut().data },
      { type: 'LamnaUppdrag', data: uppdrag().data },
      { type: 'PaborjaInsats', data: { datum: '2025-09-15' } },
      { type: 'UpprattaGenomforandeplan', data: plan().data },
      registrera(skattning()),
      { type: 'GenomforUppfoljning', data: uppfoljning().data },
      avsluta(avslut()),
    ];
    for (const command of commands)
      given(...lives)
        .when(command)
        .then([]);
  });

  it('given a skattningId, when used for other content, then refused', () => {
    given(start(), skattning())
      .when(registrera(skattning({ poang: 20 })))
      .then(['skattning-id-anvant']);
    given(start(), plan(), uppfoljning())
      .when({ type: 'GenomforUppfoljning', data: uppfoljning({ form: 'telefon' }).data })
      .then(['uppfoljning-id-anvant']);
  });
});
