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
