/** Labels of lines that lead to another text, as tickers and boxes print them before its headline. */
const LABELS: ReadonlySet<string> = new Set(
  (
    'trending now|trending|breaking news|breaking|most read|most popular|latest news|top stories|top story|just in|read next|read also|also read|' +
    "up next|don’t miss|don't miss|must read|editors’ pick|editors’ picks|editor’s pick|editor’s picks|in other news|you may also like|see also|" +
    'meistgelesen|eilmeldung|lesen sie auch|auch interessant|mehr zum thema|à lire aussi|lire aussi|les plus lus|dernière minute|' +
    'lo más leído|última hora|lea también|lee también|le puede interesar|más leídas|mais lidas|leia também|leia mais|veja também|' +
    "leggi anche|i più letti|ultim’ora|ultim'ora|lees ook|meest gelezen|läs också|läs även|mest läst|les også|læs også|mest lest|" +
    'czytaj też|czytaj także|czytaj również|čtěte také|citește și|citiți și|olvasta már|son dakika|baca juga|terpopuler|' +
    'читайте также|срочно|популярное|читайте також'
  ).split('|'),
);
/** How much of a line its label takes at most, in UTF-16 units; what stands before it, and what ends it. */
const MAX_LABEL = 40;
const BEFORE = /^[^\p{Alphabetic}]{0,3}/u;
const MARK = /[:：|–—-]/;

/** Whether a line has the headline of another text behind a label: `Trending: Ten trains …`. */
export function isTicker(line: string): boolean {
  const end = line.slice(0, MAX_LABEL).search(MARK);
  if (end < 0 || line.slice(end + 1).trim() === '') return false;
  return LABELS.has(line.slice(0, end).replace(BEFORE, '').trim().toLowerCase());
}
