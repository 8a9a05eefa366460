/** Pages that a server, or a guard before it, gives in place of the one that was asked for. */
import type { Page } from '../../page.ts';
import type { BlockFeatures } from '../features/index.ts';
import type { KindSigns } from './signs.ts';

/** Words in paragraphs from which a page is about what its headline says. */
const MAX_RUNNING = 80;
/** The same of all words, where it is any line that says so. */
const MAX_WORDS = 600;
/** Longest line that is looked at, in UTF-16 units. */
const MAX_LENGTH = 100;
/** What sets the site's name off in a title. */
const SEPARATOR = /\s[|–—·»-]\s|: /;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const list = (words: string): ReadonlySet<string> => new Set(words.split('|'));

/** What such pages say in their title or headline, in small letters and without signs. */
const MESSAGES = list(
  'page not found|page cannot be found|page can t be found|this page could not be found|the page cannot be found|page doesn t exist|page does not exist|page unavailable|' +
    'this page isn t available|this page is not available|sorry this page isn t available|that page can t be found|oops that page can t be found|oops page not found|' +
    'sorry page not found|nothing found here|content not found|article not found|file not found|the requested url was not found on this server|' +
    'access denied|access to this page has been denied|access forbidden|your access to this site has been limited|sorry you have been blocked|you have been blocked|' +
    'just a moment|one moment please|please wait|attention required|robot check|robot or human|are you a robot|are you human|security check|security verification|' +
    'human verification|verify you are human|verifying you are human|verify you are a human|please verify you are a human|let s confirm you are human|' +
    'checking your browser|checking your browser before accessing|pardon our interruption|bot verification|' +
    'bad gateway|internal server error|service unavailable|service temporarily unavailable|gateway timeout|too many requests|' +
    'site under maintenance|down for maintenance|account suspended|this account has been suspended|' +
    'seite nicht gefunden|die seite wurde nicht gefunden|diese seite wurde nicht gefunden|seite existiert nicht|zugriff verweigert|' +
    'page introuvable|page non trouvée|cette page n existe pas|accès refusé|accès interdit|' +
    'página no encontrada|esta página no existe|no se encontró la página|no se ha encontrado la página|acceso denegado|' +
    'página não encontrada|esta página não existe|acesso negado|pàgina no trobada|' +
    'pagina non trovata|la pagina non esiste|accesso negato|pagina niet gevonden|de pagina is niet gevonden|toegang geweigerd|' +
    'nie znaleziono strony|strona nie istnieje|strona nie została znaleziona|brak dostępu|stránka nenalezena|stránka nebyla nalezena|stránka nenájdená|stránka sa nenašla|' +
    'az oldal nem található|a keresett oldal nem található|pagina nu a fost găsită|pagina nu există|stranica nije pronađena|' +
    'sidan hittades inte|sidan kunde inte hittas|sidan finns inte|siden blev ikke fundet|siden findes ikke|siden ble ikke funnet|siden finnes ikke|fant ikke siden|' +
    'sivua ei löydy|sivua ei löytynyt|sayfa bulunamadı|erişim engellendi|' +
    'страница не найдена|такой страницы нет|доступ запрещен|доступ запрещён|сторінку не знайдено|сторінка не знайдена|страницата не е намерена|страница није пронађена|' +
    'η σελίδα δεν βρέθηκε|הדף לא נמצא|העמוד לא נמצא|الصفحة غير موجودة|لم يتم العثور على الصفحة|صفحه مورد نظر یافت نشد|صفحه یافت نشد|पेज नहीं मिला|' +
    'không tìm thấy trang|trang không tồn tại|halaman tidak ditemukan|laman tidak dijumpai|ไม่พบหน้าที่คุณต้องการ|ไม่พบหน้า|' +
    '页面不存在|找不到页面|页面未找到|您访问的页面不存在|找不到頁面|找不到網頁|頁面不存在|ページが見つかりません|ページが見つかりませんでした|お探しのページは見つかりませんでした|お探しのページが見つかりません|' +
    '페이지를 찾을 수 없습니다|요청하신 페이지를 찾을 수 없습니다',
);

/** Statuses of HTTP that such pages print, and the words beside them. The first says it alone. */
const NOT_FOUND = '404';
const STATUSES = list('400|401|403|404|410|429|451|500|502|503|504');
const BESIDE = list(
  'http|error|status|code|fehler|erreur|erro|errore|fout|błąd|ошибка|fel|fejl|feil|virhe|chyba|hiba|hata|oops|sorry|' +
    'page|file|not|found|forbidden|access|denied|unauthorized|authorization|required|bad|request|gone|too|many|requests|' +
    'internal|server|gateway|time|out|timeout|service|temporarily|unavailable',
);

/**
 * Whether a page says in its title or a headline, in a dump on any line, that it isn't there or isn't shown to programs, and says next to
 * nothing else.
 */
export function isErrorPage({ head, blocks, containers }: Page, { hidden }: BlockFeatures, signs: KindSigns): boolean {
  if (signs.words === 0 || signs.running >= MAX_RUNNING) return false;
  if (head.title?.split(SEPARATOR, 4).some(isMessage)) return true;
  const isDump = containers.length <= 1;
  if (isDump && signs.words >= MAX_WORDS) return false;
  return blocks.some(
    ({ index, kind, text }) => (kind === 'heading' || isDump) && hidden[index] === 0 && isMessage(text),
  );
}

function isMessage(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  if (line.trim() === NOT_FOUND) return true;
  const words = line.toLowerCase().match(WORD) ?? [];
  if (MESSAGES.has(words.join(' '))) return true;
  const beside = words.filter((word) => !STATUSES.has(word));
  return beside.length > 0 && beside.length < words.length && beside.every((word) => BESIDE.has(word));
}
