/** What a label at the top of a dump says that its value is: the name of the meta tag of HTML that states the same. */
export type Stated =
  | 'og:title'
  | 'author'
  | 'article:published_time'
  | 'date'
  | 'article:modified_time'
  | 'captured'
  | 'og:url'
  | 'source'
  | 'og:site_name'
  | 'description'
  | 'section'
  | 'keywords'
  | 'language'
  | 'og:image';

/** What begins the page's own text. */
export const CONTENT = 'content';

/** Labels as programs and people that save pages write them, without spaces and in small letters. */
const LABELS: Readonly<Record<Stated | typeof CONTENT, string>> = {
  'og:title':
    'title headline subject titel titre título titulo titolo tytuł otsikko rubrik overskrift başlık judul заголовок 标题 標題 タイトル 제목',
  author:
    'author authors by byline writer writtenby creator from autor autoren autorin auteur auteurs autora autores autore autori författare forfatter yazar penulis автор авторы 作者 著者 記者 저자',
  'article:published_time':
    'published publishdate publisheddate publicationdate publishedtime publishedat publishedon datepublished pubdate posted postedon postdate veröffentlicht erschienen datedepublication publié publiéle publicado fechadepublicación datadepublicação pubblicato gepubliceerd опубликовано датапубликации 发布时间 發布時間 发布日期 公開日 投稿日',
  date: 'date datum fecha data дата 日期 日付 날짜 tanggal tarih created',
  'article:modified_time':
    'modified updated lastupdated lastmodified datemodified updatedat modifieddate aktualisiert misàjour actualizado aggiornato обновлено 更新时间 更新日',
  captured:
    'captured retrieved retrievedon crawled crawldate crawledat scraped scrapedat scrapedate fetched fetchedat accessed dateaccessed archived saved datesaved downloaded abgerufen',
  'og:url':
    'url link urlsource sourceurl weburl originalurl pageurl permalink canonical canonicalurl address adresse lien enlace ссылка 链接 網址 网址 原文链接',
  source: 'source quelle fuente fonte bron kaynak sumber источник 来源 來源 出典 출처',
  'og:site_name': 'site sitename website publisher publication newspaper outlet verlag éditeur',
  description:
    'description summary excerpt abstract standfirst subtitle dek teaser beschreibung zusammenfassung résumé resumen descripción descrição resumo descrizione описание 摘要 概要',
  section:
    'section category categories rubric rubrik ressort rubrique sección seção sezione рубрика категория 分类 栏目 カテゴリ',
  keywords: 'keywords tags topics schlagwörter motsclés palabrasclave etiquetas parolechiave теги 标签 关键词',
  language: 'language lang sprache langue idioma lingua язык 语言',
  'og:image': 'image imageurl topimage coverimage leadimage thumbnail',
  [CONTENT]:
    'content text body article articletext fulltext maintext markdowncontent markdown inhalt contenu contenido conteúdo contenuto текст 正文 内容 本文 본문',
};

const known: ReadonlyMap<string, Stated | typeof CONTENT> = new Map(
  Object.entries(LABELS).flatMap(([stated, labels]) =>
    labels.split(' ').map((label) => [label, stated as Stated | typeof CONTENT] as const),
  ),
);

/**
 * What a label says that its value is.
 *
 * @param label as it is written: `Published Time`, `publish_date`, `Titel`.
 * @returns null for a label that says nothing of the kind.
 */
export function statedBy(label: string): Stated | typeof CONTENT | null {
  return known.get(label.toLowerCase().replace(/[\s_-]/g, '')) ?? null;
}
