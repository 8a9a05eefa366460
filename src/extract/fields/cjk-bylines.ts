/** Bylines in Chinese, Japanese and Korean, whose words stand against the names: `記者李曉明／台北報導`, `取材・文＝山田太郎`. */

import { isCjkPerson, isJapaneseName } from './cjk-surnames.ts';

/** Who wrote a text, before the name with a mark between. */
const WRITERS =
  '文字|文章|文|撰文|撰稿|采写|採寫|采访|採訪|採訪整理|撰寫|編譯|编译|作者|記者|记者|執筆|执笔|筆者|寄稿|著者|著|取材|構成|聞き手|ライター|インタビュー|글쓴이|글|취재|기자|작성자|지은이|정리';
/** Who had another part in it. */
const OTHERS =
  '来源|來源|出典|责任编辑|責任編輯|责编|責編|编辑|編輯|編集|校对|校對|审核|審核|图片|圖片|图|圖|摄影|攝影|写真|撮影|監修|翻訳|イラスト|사진|편집|그래픽|영상';
const JOINERS = '[・·ㆍ、,，&＆和]';
const ROLE = `(?:${WRITERS}|${OTHERS})[人员員]?`;
const ROLES = `(?:${ROLE})(?:${JOINERS}?(?:${ROLE}))?`;
/** A role or several, and the mark that ends them: `作者：`, `取材・文／`, `글·사진 `. Before `기자 =` stands the name. */
const LABEL = new RegExp(
  `(?:^|[\\s（(【[\\]|｜／╱∕/。，,])(${ROLES})(?!(?<=기자)\\s?[＝=])\\s?[:：／╱∕/＝=|｜・]\\s?`,
  'gu',
);
/** The same where a line begins with it: `来源：青山日报`. */
const BEGINS_WITH_LABEL = new RegExp(`^${ROLES}\\s?[:：／╱∕/＝=|｜]`, 'u');
const SPACED_LABEL = /^(?:글|취재)(?:[·ㆍ,/]\s?사진)?\s(?=\p{sc=Hangul}{2,4}(?:\s|$))/u;
const WRITER = new RegExp(`^(?:${WRITERS})|${JOINERS}(?:${WRITERS})`, 'u');
/** Labels and marks of Japanese alone: there a space stands inside of a name, else between two. */
const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}筆著取構・＝]/u;
const INNER_SPACE =
  /^((?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}){1,4})[ \u3000]((?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}){1,4})$/u;

/** How long such a line is at most, in UTF-16 units. */
const MAX_LINE = 90;
/** How long a line of nothing but Japanese names is at most, in UTF-16 units. */
const MAX_NAMES = 40;
const HAN = /\p{sc=Han}/u;
/** Kana, ideographs, hangul: one of them stands on every such line. */
const CJK = /[\u3040-\u9fff\uac00-\ud7a3]/;
/** What every such line has, for a first look. */
const HAS_WORD = new RegExp(`${WRITERS}`, 'u');

const HAN_NAME = '\\p{sc=Han}{2,4}';
/** `北江日报记者 李晓明 王芳`, `記者李曉明／台北報導`, `青山報 / 記者李曉明／台北報導`. */
const REPORTER = new RegExp(
  `^[（(【[〔]?(?:\\p{sc=Han}{0,10}(?:\\s?[／/]\\s?)?)?(?:记者|記者)\\s?(${HAN_NAME}(?:[、，,\\s]\\s?${HAN_NAME}){0,5})(?=$|[\\s／╱∕/|｜）)】\\]〕])`,
  'u',
);
/** A name of two signs that a space spreads over the width of three, as papers print it: `李 明 王小芳`. */
const SPREAD = /(?<!\p{sc=Han})(\p{sc=Han}) (\p{sc=Han})(?!\p{sc=Han})/gu;
/** `李曉明、王芳／台北報導`, `生活中心／李曉明報導`: who wrote, and where or for which desk. */
const REPORTED =
  /^(?:\p{sc=Han}{2,4}(?:中心|組)\s?[／/]\s?)?(\p{sc=Han}{3}(?:[、，,\s]\p{sc=Han}{3}){0,5})(?:\s?[／/]\s?\p{sc=Han}{2,6})?(?:報導|报道|報道)$/u;
/** `青山社記者李曉明台北2日電`. */
const WIRED = /^\p{sc=Han}{0,6}(?:记者|記者)(\p{sc=Han}{3})\p{sc=Han}{2,4}\d{1,2}日[電电]$/u;
/** How a report begins: `〔記者李曉明／台北報導〕`, `本报讯（记者 李晓明 王芳）`, `青山社北江3月2日电（记者李晓明）`. */
const CHINESE_WIRE =
  /^[^（(【[〔。，！？]{0,24}[（(【[〔](\p{sc=Han}{0,8}(?:记者|記者)[^（）()【】[\]〔〕。！？]{2,50})[）)】\]〕]/u;
/** What stands before a Japanese name and says what that person is. */
const JAPANESE_ROLE = /^(?:編集委員|論説委員|専門記者|特派員|記者|ライター|寄稿)[・＝=／/ \u3000]/u;
/** Who may read an article, before the names. */
const FOR_MEMBERS = /^(?:有料(?:会員)?記事|会員限定(?:記事)?)$/u;
/** `한빛뉴스 김철수 기자`, `워싱턴/김철수 특파원`: for whom or where, and the name. */
const KOREAN_AT =
  /^\S{2,12}[\s/]\s?(\p{sc=Hangul}{3})\s?(?:선임|수석|전문|인턴|객원)?\s?(?:기자|특파원)(?=$|[\s\])】|])/u;
/** `김철수 박영희 기자`. */
const KOREAN_SPACED = /^(?!기자명)(\p{sc=Hangul}{3}(?:\s\p{sc=Hangul}{3}){1,4})\s(?:기자|특파원)(?=$|[\s\])】|])/u;
/** `[강변신문=김철수 기자]`, `김철수·박영희 선임기자`, `기자명 김철수 기자`. */
const KOREAN =
  /^(?:기자명 )?[[(（【]?(?:[^=\s]{1,12}\s?=\s?)?(\p{sc=Hangul}{2,4}(?:[·ㆍ,、]\s?\p{sc=Hangul}{2,4}){0,5})\s?(?:선임|수석|전문|인턴|객원|논설)?(?:기자|특파원|논설위원|칼럼니스트)(?=$|[\s\])）】|]|승인|입력|등록|작성)/u;
/** One of these stands in each way that a wire's report begins. */
const REPORTERS = ['기자', '특파원', '记者', '記者'];
/** How a wire's report begins: `(포산=한빛뉴스) 윤서진 기자 = `. */
const KOREAN_WIRE =
  /^(?:[[(（【][^=()[\]（）【】]{1,12}[=＝][^=()[\]（）【】]{1,16}[\])）】]\s?)?(\p{sc=Hangul}{2,4}(?:[·ㆍ,、\s]\s?(?!선임|수석|전문|인턴|객원|논설)\p{sc=Hangul}{2,4}){0,5})\s?(?:선임|수석|전문|인턴|객원|논설)?(?:기자|특파원)\s?[=＝]/u;
/** `社会部 山田太郎`: where somebody works, and the name. */
const DESK =
  /^\p{sc=Han}{1,8}(?:部|支局|総局|編集委員|論説委員)[ \u3000]((?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}){3,6})(?=$|\s)/u;
/** The same the other way round: `山田太郎（編集部）`. */
const BEFORE_DESK =
  /^((?:\p{sc=Han}|[々\p{sc=Hiragana}\p{sc=Katakana}]){3,6})[（(]\p{sc=Han}{0,8}(?:部|局|編集委員|論説委員|編集長)[）)](?=$|\s)/u;
/** `【山田太郎】`. */
const BRACKETED = /^[【［](\p{sc=Han}{3,5})[】］]$/u;
const NAME = /^(?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|[々ー]){2,8}$/u;
/** What stands behind names and is none: another part, and what was done. */
const NO_NAME = new RegExp(`^(?:${OTHERS}|通讯员|通訊員|实习生|報導|报道|报导|報道|整理|配信)`, 'u');
const SEPARATOR = /[、，,；;／╱∕/·ㆍ・\s]+/u;

/** Names at the beginning of what stands behind a label. */
function namesIn(value: string, isJapanese: boolean): string[] {
  const [field = ''] = value.trim().split(/[（(【[\])）】|｜]/u, 1);
  const whole = field.trim();
  if (isJapanese && INNER_SPACE.test(whole)) return [whole];
  const names: string[] = [];
  for (const piece of whole.split(SEPARATOR)) {
    const digit = piece.search(/\p{Nd}/u);
    const name = (digit < 0 ? piece : piece.slice(0, digit)).replace(/(?:记者|記者|기자)$/u, '');
    if (!NAME.test(name) || NO_NAME.test(name)) break;
    names.push(name);
  }
  return names;
}

/** The names behind the labels of a line that say who wrote; none where other labels stand there alone. */
function labelled(line: string): string[] {
  const labels = [...line.matchAll(LABEL)];
  return labels.flatMap((label, at) => {
    if (!WRITER.test(label[1] ?? '')) return [];
    const value = line.slice(label.index + label[0].length, labels[at + 1]?.index);
    return namesIn(value, JAPANESE.test(label[0]));
  });
}

/** Whether a line begins by saying what part somebody had in the text. */
export function beginsWithPart(line: string): boolean {
  return BEGINS_WITH_LABEL.test(line);
}

/** What a wire's report begins with, up to the mark behind who wrote it; null where a text doesn't begin like one. */
export function wireDateline(text: string): string | null {
  const start = text.slice(0, MAX_LINE);
  if (!REPORTERS.some((word) => start.includes(word))) return null;
  return KOREAN_WIRE.exec(start)?.[0] ?? CHINESE_WIRE.exec(start)?.[0] ?? null;
}

/** The names of a line of Japanese names, or of one behind a role: `山田太郎　編集委員・高木花子`; none where anything else stands on it. */
function japaneseNames(line: string): string[] {
  if (line.length > MAX_NAMES || !HAN.test(line.charAt(0))) return [];
  let isSaid = false;
  const names = line
    .replace(/(?<=委員|記者|特派員|ライター)[ \u3000]/gu, '・')
    .split(/[、，,\s]+/u)
    .filter((piece) => !FOR_MEMBERS.test(piece))
    .map((piece) => {
      const name = piece.replace(JAPANESE_ROLE, '');
      isSaid ||= name !== piece;
      return name;
    });
  return (isSaid || names.length > 1) && names.every(isJapaneseName) ? names : [];
}

/** The names of a line by who wrote for whom or where; none where they are no names that many have. */
function reportedNames(line: string): string[] {
  const [, people] = REPORTED.exec(line) ?? WIRED.exec(line) ?? KOREAN_SPACED.exec(line) ?? KOREAN_AT.exec(line) ?? [];
  const names = people?.split(SEPARATOR) ?? [];
  return names.every(isCjkPerson) ? names : [];
}

/**
 * Reads the names on a line that is a byline beyond doubt.
 *
 * @returns null where it isn't one, or not in one of these languages.
 */
export function cjkNames(line: string): string[] | null {
  if (!CJK.test(line)) return null;
  const [, onWire] = KOREAN_WIRE.exec(line.slice(0, MAX_LINE)) ?? [];
  if (onWire) return namesIn(onWire, false);
  const [, inBrackets] = CHINESE_WIRE.exec(line.slice(0, MAX_LINE)) ?? [];
  if (inBrackets) return cjkNames(inBrackets);
  if (line.length > MAX_LINE) return null;
  const reported = reportedNames(line);
  if (reported.length > 0) return reported;
  const japanese = japaneseNames(line);
  if (japanese.length > 0) return japanese;
  const [, bracketed] = BRACKETED.exec(line) ?? [];
  if (bracketed && isJapaneseName(bracketed)) return [bracketed];
  const [, atDesk] = DESK.exec(line) ?? BEFORE_DESK.exec(line) ?? [];
  if (atDesk && isJapaneseName(atDesk)) return [atDesk];
  if (!HAS_WORD.test(line) && !line.includes('특파원') && !line.includes('위원') && !line.includes('칼럼')) return null;
  const spaced = SPACED_LABEL.exec(line);
  const [, korean] = KOREAN.exec(line) ?? [];
  const [, reporters] = REPORTER.exec(line.replace(SPREAD, '$1$2')) ?? [];
  const found = spaced ? namesIn(line.slice(spaced[0].length).split(' ', 1)[0] ?? '', false) : [];
  if (found.length > 0) return found;
  const byRole = korean ?? reporters;
  const names = byRole ? namesIn(byRole, false) : labelled(line);
  return names.length > 0 ? names : null;
}
