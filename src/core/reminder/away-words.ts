/** Emoji of vacation, leave and illness by Slack's names. The first two are Slack's own suggestions for a status. */
export const awayEmoji: ReadonlySet<string> = new Set([
  'palm_tree',
  'face_with_thermometer',
  'beach_with_umbrella',
  'umbrella_on_ground',
  'desert_island',
  'island',
  'camping',
  'tent',
  'cruise_ship',
  'passenger_ship',
  'hospital',
  'face_with_head_bandage',
  'mask',
  'nauseated_face',
  'face_vomiting',
  'sneezing_face',
  'thermometer',
  'baby',
  'baby_bottle',
  'breast-feeding',
  'ring',
  'ooo',
  'out_of_office',
  'pto',
  'vacation',
]);

/** Whole words that say so by language, or beginnings of words (`…`). */
const spaced: Readonly<Record<string, string>> = {
  en: 'vacation…, vacay, holiday, holidays, pto, ooo, out of office, out of the office, on leave, annual leave, sick leave, parental leave, maternity…, paternity…, sabbatical, out sick, off sick, sick day, sick, day off, days off, bereavement',
  de: 'urlaub…, jahresurlaub, elternzeit…, krank, krankgeschrieben, krankenstand, abwesend, nicht im büro, im mutterschutz, zeitausgleich',
  nl: 'vakantie…, met verlof, verlof, ziek, ziekgemeld, afwezig, niet op kantoor',
  sv: 'semester…, föräldraledig…, sjuk, sjukskriven, vab, vabbar',
  da: 'ferie…, på barsel, barselsorlov, syg, sygemeldt, orlov, fridag',
  no: 'syk, sykmeldt, pappaperm, mammaperm',
  fi: 'loma, lomalla, vuosilomalla, sairaana, sairauslomalla, vanhempainvapaalla',
  fr: 'vacances, congé, congés, malade, absent, absente, rtt, arrêt maladie',
  es: 'vacaciones, de baja, de permiso, de licencia, ausente, enfermo, enferma, fuera de la oficina, día libre',
  pt: 'férias, ferias, de licença, fora do escritório, doente, de folga',
  it: 'ferie, vacanza, vacanze, in malattia, in congedo, fuori ufficio, malato, malata',
  ro: 'concediu…, vacanță, bolnav, bolnavă',
  pl: 'urlop…, chory, chora, na zwolnieniu, l4, nieobecny, nieobecna',
  cs: 'dovolená, dovolené, nemocný, nemocná, nemocenské',
  sk: 'dovolenka, dovolenke, chorý, chorá',
  hu: 'szabadság…, szabin, beteg, betegszabadság…',
  hr: 'godišnji odmor, na godišnjem, bolovanje, bolovanju',
  tr: 'izinliyim, izinli, izindeyim, tatil, tatilde, raporluyum, yıllık izin',
  id: 'cuti, liburan, sedang sakit',
  vi: 'nghỉ phép, nghỉ ốm, đi nghỉ',
  ru: 'отпуск…, больничн…, болею, заболел, заболела, отгул',
  uk: 'відпуст…, лікарнян…, хворію',
  el: 'άδεια, σε άδεια, διακοπές',
  he: 'חופש, בחופש, חופשה, בחופשה, מחלה',
  ar: 'إجازة, اجازة, عطلة',
  fa: 'مرخصی, تعطیلات',
  hi: 'छुट्टी, अवकाश',
  ko: '휴가…, 연차…, 병가…, 휴직…',
};

/** Scripts that put no space between words: anywhere in the text. */
const unspaced =
  '休暇|有給|有休|年休|病欠|欠勤|夏休み|冬休み|お休み|休み中|育休|産休|休假|请假|請假|度假|病假|年假|产假|產假|ลาพักร้อน|ลาป่วย|ลากิจ|ลาหยุด';

/** Says in some language that its writer is away. */
export const awayWords = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${phrasesOf(spaced).join('|')})(?![\\p{L}\\p{M}\\p{N}])|${unspaced}`,
  'u',
);

/** Here after all, or not away yet. */
export const notAwayWords =
  /\b(?:back from|no vacation|no holiday|planning|remote|remotely|wfh|working|next week|next month|starting|tomorrow|soon|zurück aus|nächste woche|ab morgen|de retour|la semaine prochaine|de vuelta|la próxima semana|de volta|terug van|tillbaka från|tornato|wróciłem|wróciłam)\b|(?<!\p{L})(?:вернул(?:ся|ась) из|со следующей недели)(?!\p{L})|休み明け|来週|明日から|下周|明天开始/u;

/** Combining marks end no word in the scripts that have them, so they count as letters behind one. */
function phrasesOf(rows: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(rows).flatMap((row) =>
    row.split(', ').map((phrase) => phrase.replace('…', '[\\p{L}\\p{M}]*')),
  );
}
