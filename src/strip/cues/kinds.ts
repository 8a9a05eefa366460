/**
 * Words in the short lines of a page that show what kind of page it is. Of a thread: what stands beside a post about who
 * wrote it and when, and the ways to answer. Of a shop: what stands beside a thing for sale. Of a service: what its menus and buttons offer. One list for all languages.
 */
export const POSTER_WORDS =
  'joined posts messages member members moderator registered reputation thread threads topic asked answered badges edited postby reaction views participants unread votes answers karma ' +
  'beiträge mitglied registriert thema verfasst gefragt beantwortet inscrit membre sujet messages auteur mensajes miembro registrado tema berichten lid geregistreerd topic ' +
  'messaggi iscritto utente discussione mensagens membro registado tópico сообщений сообщения регистрация пользователь тема постов postów dołączył wątek temat inlägg medlem mesaj üye konu 楼主 回帖 发表于 投稿日 스레드';
export const ANSWER_WORDS =
  'reply replies quote like likes liked upvote upvotes permalink comment answer antworten zitieren zitat gefällt répondre citer citar responder citeren reageren rispondi cita ответить цитата цитировать odpowiedz cytuj svara citera yanıtla alıntı 回复 引用 返信 답글';
export const SHOP_WORDS =
  'cart basket checkout sku stock qty quantity shipping delivery wishlist warranty refund returns reviews rating ' +
  'warenkorb lieferung lieferzeit versand menge artikelnummer panier livraison quantité carrito envío cantidad disponible carrello spedizione quantità carrinho entrega winkelwagen levering voorraad koszyk dostawa ilość корзину доставка количество varukorg leverans sepete kargo 购物车 数量 カート 数量 배송';
export const SERVICE_WORDS =
  'opening visit courses message enquiry prices pricing tickets booking book appointment appointments demo trial quote clients customers solutions testimonials portfolio services locations directions consultation hire enroll admission faqs ' +
  'öffnungszeiten preise termin termine anfahrt leistungen referenzen kunden kurse buchen tarifs horaires réserver services prestations clients horarios precios reservar citas servicios clientes ' +
  'prezzi orari prenota servizi clienti preços horários agendar serviços prijzen openingstijden afspraak diensten cennik usługi rezerwacja цены услуги запись контакты 预约 服务 価格 予約 サービス';

/**
 * The vocabulary of each kind of page in its short lines: how many of these words a page has tells more than how often. Of a thing for
 * sale, of what sells many, of a manual and of a forum.
 */
export const PRODUCT_VOCABULARY =
  'cart basket checkout sku stock qty quantity shipping delivery wishlist warranty refund returns rating item purchase sold seller sellers dimensions specifications specs material weight condition buy bundle ship description available add ' +
  'warenkorb lieferung versand menge artikelnummer kaufen lieferbar maße gewicht zustand verkäufer panier livraison quantité acheter disponible vendeur poids garantie carrito envío cantidad comprar disponible vendedor peso garantía ' +
  'carrello spedizione quantità acquista disponibile venditore garanzia carrinho entrega winkelwagen levering voorraad bestellen verkoper koszyk dostawa ilość sprzedawca gwarancja корзину корзина доставка количество купить наличии продавец гарантия varukorg leverans köp 购物车 数量 库存 购买 保修 カート 数量 在庫 購入 配送 保証';
export const LISTING_VOCABULARY =
  'sort filter filters arrivals clearance showing sellers collections brands refine results per items categories shop size color colour price bestsellers ' +
  'sortieren filter ergebnisse artikel kategorien marken größe farbe preis neuheiten trier filtrer résultats articles catégories marques taille couleur prix nouveautés ordenar filtrar resultados categorías marcas talla color precio novedades ' +
  'ordina filtra risultati categorie marche taglia colore prezzo sorteren filteren resultaten categorieën merken maat kleur prijs sortuj filtruj wyniki kategorie marki rozmiar kolor cena сортировка фильтр результаты категории бренды размер цвет цена 排序 筛选 品牌 价格 並び替え 絞り込み ブランド 価格';
export const MANUAL_VOCABULARY =
  'api apis docs documentation variables configuration command commands changelog reference json cli deploy usage parameters parameter function functions attributes string object method methods syntax namespace deprecated returns example examples quickstart sdk installation install http github database file files note version concepts tutorials ' +
  'dokumentation konfiguration befehl parameter funktion beispiel beispiele installation datei référence paramètres fonction exemple exemples fichier documentación parámetros función ejemplo ejemplos instalación archivo ' +
  'documentazione parametri funzione esempio esempi documentação parâmetros função exemplo exemplos документация параметры функция пример примеры установка файл 文档 参数 函数 示例 安装 配置 ドキュメント 引数 関数 インストール';
export const FORUM_VOCABULARY =
  'forum forums thread threads edited replies joined oldest newest topic topics members member starter moderator posts reply said unread registered discussion discussions answers asked ' +
  'foren thema themen antworten beiträge mitglied mitglieder registriert moderator geschrieben sujet sujets réponses membre membres inscrit modérateur foro foros tema temas respuestas mensajes miembro miembros registrado moderador ' +
  'discussione discussioni risposte messaggi membro iscritto onderwerp onderwerpen reacties berichten lid leden geregistreerd wątek wątki odpowiedzi posty użytkownik тема темы ответы сообщения сообщений участник форум 论坛 主题 回复 帖子 楼主 スレッド 返信 投稿';
