import { fold } from '../text.ts';

/**
 * Places of two words and more that bylines name behind their author, folded: they have the shape of a person's name, and a place
 * of one word is told by that. Those from which papers report most, in the spellings of the languages they are printed in.
 */
const PLACES: ReadonlySet<string> = new Set(
  (
    'são paulo|sao paulo|san pablo|rio de janeiro|belo horizonte|porto alegre|buenos aires|mar del plata|' +
    'ciudad de méxico|mexico city|cidade do méxico|mexiko stadt|santiago de chile|la paz|la habana|san josé|san jose|san juan|' +
    'san salvador|santo domingo|santa cruz|santa fe|puerto rico|costa rica|el salvador|la coruña|a coruña|san sebastián|las palmas|' +
    'new york|new york city|nueva york|nova york|new jersey|new orleans|new mexico|new hampshire|los angeles|los ángeles|las vegas|san francisco|' +
    'san diego|san antonio|salt lake city|kansas city|oklahoma city|st louis|st paul|washington dc|washington d c|north carolina|' +
    'south carolina|north dakota|south dakota|west virginia|rhode island|long island|palm beach|hong kong|new delhi|nueva delhi|nova deli|neu delhi|' +
    'new zealand|nueva zelanda|sri lanka|abu dhabi|tel aviv|kuala lumpur|ho chi minh city|phnom penh|port au prince|cape town|' +
    'south africa|south korea|north korea|saudi arabia|addis ababa|dar es salaam|sierra leone|burkina faso|' +
    'den haag|the hague|la haye|le havre|la rochelle|frankfurt am main|st petersburg|saint petersburg|st gallen|st pölten|' +
    'northern ireland|united kingdom|united states|estados unidos|états unis|reino unido|países bajos|pays bas|great britain|' +
    'санкт петербург|нижний новгород|нью йорк|лос анджелес|hà nội|đà nẵng|hồ chí minh|thành phố hồ chí minh'
  ).split('|'),
);

/** Whether a name is that of a place that could be taken for a person. */
export function isPlace(name: string): boolean {
  return PLACES.has(fold(name));
}
