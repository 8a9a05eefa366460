/** What stands on a byline, or in its place, and is none of its names. */

/** Whose another part in a text is, behind the names of who wrote it: `Text: Ann Lee Fotos: Bo Ek`, `testo di Ann Lee, foto di Bo Ek`. */
export const PICTURES_BEHIND =
  /[\s,;·–—-](?:fotos?|fotografie|fotografías?|photos?|photograph(?:s|y|ies?)?|bild|bilder|zdjęcia|kuvat?|imagens?|imágenes|foto|fotók|φωτογραφίες|фото|світлини|ảnh|gambar|illustration(?:en|s)?|ilustraciones|illustrazioni|video|beeld|kamera|ภาพ|تصوير|צילום)(?: (?:by|von|par|por|de|di|door|av|af))?(?: ?[:：] ?| )\p{Uppercase}.*$/isu;

/** Where the first of several wrote, before the name of the next: `Ann Lee in Oslo and Bo Ek`. */
export const PLACE_BETWEEN =
  /\s(?:in|at|from)\s\p{Uppercase}[\p{Alphabetic}.'’-]{1,30}(?:\s\p{Uppercase}[\p{Alphabetic}.'’-]{1,30}){0,2}(?=(?:,? and|,? &| und)\s\p{Uppercase}\S{0,30}\s\p{Uppercase}|,\s\p{Uppercase}\S{0,30}\s\p{Uppercase}\S{0,30}\s(?:in|at|from)\s)/gu;

/** For whom somebody writes, behind the name: `Ann Lee Da Redação`; that somebody wrote: `Ann Lee yazdı`. */
export const SAID_BEHIND = /\s(?:da redação|de la redacción|yazdı|yazdi)$/iu;

/** Whose a picture is, where a name would stand: `Фото из архива`, `Foto: Bo Ek`. */
export const WHOSE_PICTURE =
  /^(?:фото|foto|fotos|fotografie|fotografía|crédito?s?|снимка|світлина|kuva|zdjęcie|fot\.|تصوير|צילום|ภาพ)(?=[\s:]|$)/iu;

/** Who had another part in a text than writing it, behind who wrote it: `Penulis: Ann Lee Editor: Bo Ek`, `Ann Lee, Izvor: Hina`. */
export const PART_BEHIND =
  /[\s,;|/·–—-](?:edited by|editor|editors|editor(?:a|ial)? de|editör|edição|edición|redaktor|redaktör|редактор|izvor|izvori|извор|источник|джерело|zdroj|źródło|forrás|sursa|fuente|fonte|quelle|bron|kilde|källa|lähde|kaynak|πηγή|المصدر|تحرير|编辑|編輯|责编|責編|校对|校對)\s?[:：]/iu;

/** What says that the last of a list made the pictures: `Von Ann Lee und Bo Ek (Fotos)`, `Af Ann Lee og Bo Ek, fotos`. */
const MADE_PICTURES =
  /(?: \((?:fotos?|photos?|bild|bilder|kuvat?|beeld|zdjęcia)\)|, (?:fotos?|photos|bilder|kuvat))$/iu;
/** What stands before that name. */
const BEFORE_LAST = [', ', ' und ', ' och ', ' og ', ' en ', ' e ', ' y ', ' et ', ' and ', ' i ', ' ja '];

/** The names of a list without its last, who made the pictures. */
export function withoutPhotographer(names: string): string {
  const end = names.search(MADE_PICTURES);
  if (end < 0) return names;
  const list = names.slice(0, end);
  const last = Math.max(...BEFORE_LAST.map((words) => list.lastIndexOf(words)));
  return last < 0 ? names : list.slice(0, last);
}

/** For which agency somebody writes, against the name: `Ann Lee/TT`. */
export const AGENCY_BEHIND = /(?<=\p{Lowercase})\/\p{Uppercase}{2,6}(?=$|,)/u;
