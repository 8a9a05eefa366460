import { beginsWord } from './weekdays.ts';

/** What a printed date is said to be. Words are matched in lower case anywhere before the date in its block. */

const PUBLISHED = [
  'published',
  'posted',
  'publication date',
  'first published',
  'date published',
  'post time',
  'post date',
  'created',
  'publish date',
  'issued',
  'online seit',
  'erstellt',
  'veröffentlich',
  'publiziert',
  'erschienen',
  'publié',
  'publiée',
  'date de publication',
  'date de parution',
  'paru le',
  'mis en ligne',
  'mise en ligne',
  'publicado',
  'publicada',
  'fecha de publicación',
  'data de publicação',
  'pubblicato',
  'pubblicata',
  'data di pubblicazione',
  'gepubliceerd',
  'geplaatst',
  'publicatiedatum',
  'publicerad',
  'publicerat',
  'publisert',
  'publiceret',
  'offentliggjort',
  'julkaistu',
  'opublikowano',
  'data publikacji',
  'publikováno',
  'zveřejněno',
  'vydáno',
  'közzétéve',
  'megjelent',
  'publicat',
  'objavljeno',
  'yayınlanma',
  'yayınlandı',
  'yayın tarihi',
  'giriş',
  'oluşturulma',
  'eklenme',
  'опубликовано',
  'дата публикации',
  'опубліковано',
  'публикувано',
  'đăng ngày',
  'ngày đăng',
  'diterbitkan',
  'dipublikasikan',
  'δημοσίευση',
  'δημοσιεύθηκε',
  'نشر',
  'تم النشر',
  'نشر في',
  'انتشار',
  'تاریخ انتشار',
  'نُشر',
  'تاريخ النشر',
  'منتشر',
  'פורסם',
  '发布',
  '發布',
  '发表',
  '發表',
  '公開',
  '掲載',
  '投稿日',
  '入力',
  '입력',
  '등록',
  '게시',
  'प्रकाशित',
  'प्रकाशन',
  'প্রকাশ',
  'เผยแพร่',
  'โพสต์เมื่อ',
  'شائع',
  'publikované',
  'zverejnené',
  'uverejnené',
  'публикуван',
  'објављено',
  'опубликован',
  'публікаці',
  'publicado em',
  'publicat el',
  'imechapishwa',
  'ilichapishwa',
  'oluşturma',
  'megjelenés',
  'xuất bản',
];

const MODIFIED = [
  'updated',
  'last modified',
  'modified',
  'last edited',
  'revised',
  'reviewed',
  'last changed',
  'last checked',
  'edited on',
  'last update',
  'aktualisier',
  'geändert',
  'letzte änderung',
  'zuletzt bearbeitet',
  'zuletzt geändert',
  'zuletzt aktualisiert',
  'stand:',
  'mis à jour',
  'mise à jour',
  'modifié',
  'actualisé',
  'actualizado',
  'actualizada',
  'modificado',
  'última actualización',
  'atualizado',
  'atualizada',
  'última atualização',
  'aggiornato',
  'aggiornamento',
  'ultima modifica',
  'bijgewerkt',
  'laatst gewijzigd',
  'uppdaterad',
  'uppdaterat',
  'ändrad',
  'oppdatert',
  'opdateret',
  'päivitetty',
  'muokattu',
  'zaktualizowano',
  'aktualizacja',
  'aktualizováno',
  'aktualizované',
  'frissítve',
  'módosítva',
  'actualizat',
  'ažurirano',
  'güncelleme',
  'güncellendi',
  'обновлено',
  'изменено',
  'оновлено',
  'cập nhật',
  'diperbarui',
  'diupdate',
  'ενημέρωση',
  'ενημερώθηκε',
  'تحديث',
  'به‌روزرسانی',
  'עודכן',
  '更新',
  '修改',
  '최종수정',
  '수정',
  'अपडेट',
  'अद्यतन',
  'আপডেট',
  'হালনাগাদ',
  'อัปเดต',
  'อัพเดท',
  'ปรับปรุง',
  'اپ ڈیٹ',
  'آخر تحديث',
  'به روز رسانی',
  'laatste update',
  'обновлен',
  'оновлен',
  'последна промяна',
  'ажурирано',
  'imesasishwa',
  'act. ',
];

/** Steps on a paper's way to its publication. */
const OTHER = [
  'received',
  'accepted',
  'eingegangen',
  'angenommen',
  'reçu',
  'accepté',
  'recibido',
  'aceptado',
  'recebido',
  'aceito',
  'ricevuto',
  'accettato',
  'получено',
  'поступила',
  'принята',
  '收稿',
  '受付',
  '受理',
  '접수',
];

const LETTER = /\p{Alphabetic}/u;

/** What words say of a date: that it is one of these, or of something else. */
export type DateLabel = 'published' | 'modified' | 'other';

function lastOf(text: string, words: readonly string[]): number {
  return words.reduce((last, word) => Math.max(last, text.lastIndexOf(word)), -1);
}

/**
 * What the words before a date say it is.
 *
 * @param before the text between the block's beginning, or the date before, and the date.
 * @returns `other` where they say that it is neither's; null when they don't say.
 */
export function dateLabel(before: string): DateLabel | null {
  if (before === '') return null;
  const text = before.toLowerCase();
  const published = lastOf(text, PUBLISHED);
  const modified = lastOf(text, MODIFIED);
  const other = lastOf(text, OTHER);
  if (published < 0 && modified < 0 && other < 0) return null;
  if (other > published && other > modified) return 'other';
  return modified > published ? 'modified' : 'published';
}

/** How long such a word is at least where nothing sets it off from what stands before it, in small letters and in capitals. */
const MIN_GLUED = 4;
const MIN_GLUED_CAPITALS = 8;

/** Whether a word stands against the name before it: `Ann LeePublished`, `ANN LEELAST UPDATED`. */
function isGlued(text: string, at: number, word: string): boolean {
  if (word.length < MIN_GLUED) return false;
  const printed = text.slice(at, at + word.length);
  return beginsWord(text, at) || (word.length >= MIN_GLUED_CAPITALS && printed === printed.toUpperCase());
}

/** Where a word begins that says what a date is; -1 when there is none behind the text's first word. */
export function labelStart(text: string): number {
  const lower = text.toLowerCase();
  let start = -1;
  for (const words of [PUBLISHED, MODIFIED]) {
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at <= 0 || (start >= 0 && at >= start)) continue;
      if (!LETTER.test(lower.charAt(at - 1)) || (lower.length === text.length && isGlued(text, at, word))) start = at;
    }
  }
  return start;
}
