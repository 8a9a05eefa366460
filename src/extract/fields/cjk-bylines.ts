/** Bylines in Chinese, Japanese and Korean, whose words stand against the names: `記者李曉明／台北報導`, `取材・文＝山田太郎`. */

import { isJapaneseName } from './cjk-surnames.ts';

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
/** Labels of Japanese alone: there a space stands inside of a name, else between two. */
const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}筆著取構]/u;
const INNER_SPACE =
  /^((?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}){1,4})[ \u3000]((?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}){1,4})$/u;

/** How long such a line is at most, in UTF-16 units. */
const MAX_LINE = 90;
/** What every such line has, for a first look. */
const HAS_WORD = new RegExp(`${WRITERS}`, 'u');

const HAN_NAME = '\\p{sc=Han}{2,4}';
/** `北江日报记者 李晓明 王芳`, `記者李曉明／台北報導`. */
const REPORTER = new RegExp(
  `^[（(【[]?(?:\\p{sc=Han}{0,10})?(?:记者|記者)\\s?(${HAN_NAME}(?:[、，,\\s]\\s?${HAN_NAME}){0,5})(?=$|[\\s／╱∕/|｜）)】\\]])`,
  'u',
);
/** `[강변신문=김철수 기자]`, `김철수·박영희 선임기자`, `기자명 김철수 기자`. */
const KOREAN =
  /^(?:기자명 )?[[(（【]?(?:[^=\s]{1,12}\s?=\s?)?(\p{sc=Hangul}{2,4}(?:[·ㆍ,、]\s?\p{sc=Hangul}{2,4}){0,5})\s?(?:선임|수석|전문|인턴|객원|논설)?(?:기자|특파원|논설위원|칼럼니스트)(?=$|[\s\])）】|]|승인|입력|등록|작성)/u;
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
    return namesIn(value, JAPANESE.test(label[1] ?? ''));
  });
}

/** Whether a line begins by saying what part somebody had in the text. */
export function beginsWithPart(line: string): boolean {
  return BEGINS_WITH_LABEL.test(line);
}

/** What a wire's report begins with, up to the mark behind who wrote it; null where a text doesn't begin like one. */
export function wireDateline(text: string): string | null {
  return KOREAN_WIRE.exec(text.slice(0, MAX_LINE))?.[0] ?? null;
}

/**
 * Reads the names on a line that is a byline beyond doubt.
 *
 * @returns null where it isn't one, or not in one of these languages.
 */
export function cjkNames(line: string): string[] | null {
  const [, onWire] = KOREAN_WIRE.exec(line.slice(0, MAX_LINE)) ?? [];
  if (onWire) return namesIn(onWire, false);
  if (line.length > MAX_LINE) return null;
  const [, bracketed] = BRACKETED.exec(line) ?? [];
  if (bracketed && isJapaneseName(bracketed)) return [bracketed];
  const [, atDesk] = DESK.exec(line) ?? BEFORE_DESK.exec(line) ?? [];
  if (atDesk && isJapaneseName(atDesk)) return [atDesk];
  if (!HAS_WORD.test(line) && !line.includes('특파원') && !line.includes('위원') && !line.includes('칼럼')) return null;
  const spaced = SPACED_LABEL.exec(line);
  const [, korean] = KOREAN.exec(line) ?? [];
  const [, reporters] = REPORTER.exec(line) ?? [];
  const found = spaced ? namesIn(line.slice(spaced[0].length).split(' ', 1)[0] ?? '', false) : [];
  if (found.length > 0) return found;
  const byRole = korean ?? reporters;
  const names = byRole ? namesIn(byRole, false) : labelled(line);
  return names.length > 0 ? names : null;
}
