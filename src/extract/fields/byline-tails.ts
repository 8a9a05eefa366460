/** What stands on a byline, or in its place, and is none of its names. */

/** Whose another part in a text is, behind the names of who wrote it: `Text: Ann Lee Fotos: Bo Ek`, `testo di Ann Lee, foto di Bo Ek`. */
export const PICTURES_BEHIND =
  /[\s,;·–—-](?:fotos?|fotografie|fotografías?|photos?|photograph(?:s|y|ies?)?|bild|bilder|zdjęcia|kuvat?|imagens?|imágenes|foto|fotók|φωτογραφίες|фото|світлини|ảnh|gambar|illustration(?:en|s)?|ilustraciones|illustrazioni|video)(?: (?:by|von|par|por|de|di|door|av|af))?(?: ?[:：] ?| )\p{Uppercase}.*$/isu;

/** Where the first of several wrote, before the name of the next: `Ann Lee in Oslo and Bo Ek`. */
export const PLACE_BETWEEN =
  /\s(?:in|at|from)\s\p{Uppercase}[\p{Alphabetic}.'’-]{1,30}(?:\s\p{Uppercase}[\p{Alphabetic}.'’-]{1,30}){0,2}(?=(?:,? and|,? &| und)\s\p{Uppercase}\S{0,30}\s\p{Uppercase}|,\s\p{Uppercase}\S{0,30}\s\p{Uppercase}\S{0,30}\s(?:in|at|from)\s)/gu;

/** For whom somebody writes, behind the name: `Ann Lee Da Redação`; that somebody wrote: `Ann Lee yazdı`. */
export const SAID_BEHIND = /\s(?:da redação|de la redacción|yazdı|yazdi)$/iu;

/** Whose a picture is, where a name would stand: `Фото из архива`, `Foto: Bo Ek`. */
export const WHOSE_PICTURE =
  /^(?:фото|foto|fotos|fotografie|fotografía|crédito?s?|снимка|світлина|kuva|zdjęcie|fot\.)(?=[\s:]|$)/iu;
