/** What stands behind names on a byline and is none of them. */

/** Whose another part in a text is, behind the names of who wrote it: `Text: Ann Lee Fotos: Bo Ek`, `testo di Ann Lee, foto di Bo Ek`. */
export const PICTURES_BEHIND =
  /[\s,;·–—-](?:fotos?|fotografie|fotografías?|photos?|photographies?|bild|bilder|zdjęcia|kuvat?|imagens?|imágenes|foto|fotók|φωτογραφίες|фото|світлини|ảnh|gambar|illustration(?:en|s)?|ilustraciones|illustrazioni|video)(?: (?:by|von|par|por|de|di|door|av|af))?(?: ?[:：] ?| )\p{Uppercase}.*$/isu;

/** For whom somebody writes, behind the name: `Ann Lee Da Redação`; that somebody wrote: `Ann Lee yazdı`. */
export const SAID_BEHIND = /\s(?:da redação|de la redacción|yazdı|yazdi)$/iu;
