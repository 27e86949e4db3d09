import type { Kod } from './kod.js';

/** Målområden: vad ett mål i genomförandeplanen gäller. (Own list of life areas, near BBIC's headings.) */
export const MALOMRADE: readonly Kod[] = [
  {
    kod: 'halsa',
    namn: 'Hälsa',
    definition: 'Barnets kropp, psykiska mående, sömn och kontakter med vården.',
  },
  {
    kod: 'utbildning',
    namn: 'Skola och utbildning',
    definition: 'Närvaro, trivsel och lärande i förskola, skola eller annan utbildning.',
  },
  {
    kod: 'kanslor-beteende',
    namn: 'Känslor och beteende',
    definition: 'Hur barnet hanterar känslor, impulser och konflikter.',
    exkluderar: 'Brott och droger, som har egna koder.',
  },
  {
    kod: 'sociala-relationer',
    namn: 'Vänner och sociala relationer',
    definition: 'Kamrater, umgänge, fritid och andra viktiga personer utanför familjen.',
  },
  {
    kod: 'familjerelationer',
    namn: 'Relationer i familjen',
    definition: 'Samspel, samarbete och konflikter mellan dem som hör till familjen.',
  },
  {
    kod: 'omsorg-trygghet',
    namn: 'Omsorg och trygghet',
    definition: 'Att barnet får vardaglig omsorg och är skyddat från våld och fara.',
  },
  {
    kod: 'foraldraformaga',
    namn: 'Föräldraförmåga',
    definition: 'Hur vårdnadshavare vägleder, sätter gränser och svarar på barnets behov.',
  },
  {
    kod: 'brott',
    namn: 'Brott',
    definition: 'Att barnet inte begår brott eller dras in i kriminella miljöer.',
  },
  {
    kod: 'droger',
    namn: 'Alkohol, droger och spel',
    definition: 'Barnets bruk av alkohol, narkotika, tobak och spel om pengar.',
  },
  {
    kod: 'vardag-boende',
    namn: 'Vardag, boende och ekonomi',
    definition: 'Hem, rutiner, ekonomi och sysselsättning för familjen eller den unge.',
  },
  {
    kod: 'annat',
    namn: 'Annat',
    definition: 'Mål som inte ryms i något annat område; används sparsamt.',
  },
];
