import type { CueList } from './compile.ts';

/** Fields and buttons of forms that are neither a comment's, a newsletter's nor a log-in's. */
export const form: CueList = {
  en: 'submit|email|e mail|your email|your email address|email address|name|your name|your message|website|submit *|password|username|user name|first name|last name|full name|phone|phone number|message|subject|country|state|city|address|zip|zip code|zip postal code|postal code|company|button|required|optional|captcha *|i m not a robot|enter the *|please enter *|please select *|select an option *|select *|choose *|apply|cancel|ok|okay|reset|clear|clear all|send message *|contact form *|vote|votes|poll|take the poll *|take our poll *|take the survey *|quiz|results|view results *|yes|no|date of birth|gender|male|female|upload *|file|type here *|loading *|please wait *|show password|are you sure *|confirm *|save changes|update|edit|delete|add|remove|ins ins|oops something went wrong **|thank you your submission has been *|this field is for validation purposes **|this field is hidden when viewing **|this form is protected by **|this site is protected by recaptcha **|i am not a robot|thanks for your feedback *|use the form on the right *|use the form below *',
  de: 'absenden|senden|passwort|benutzername|vorname|nachname|name|telefon|nachricht|betreff|land|stadt|bitte geben sie *|bitte wählen *|auswählen|bestätigen|abbrechen|abstimmen *|umfrage *|ja|nein|wird geladen *|zurücksetzen|pflichtfeld *|dieses feld dient zur validierung **|dieses feld wird bei der anzeige des formulars ausgeblendet *|jetzt kostenlos anmelden|hier kostenlos anmelden *|hier kostenlos registrieren *|jetzt kostenlos registrieren *|ich bin kein roboter',
  fr: 'envoyer|valider|mot de passe|nom|prénom|téléphone|message|sujet|pays|ville|veuillez *|sélectionner *|annuler|confirmer|voter *|sondage *|oui|non|chargement *|ce champ n est utilisé qu à des fins de validation **|je ne suis pas un robot|gérer mes préférences',
  es: 'enviar|contraseña|usuario|apellidos|teléfono|mensaje|asunto|país|ciudad|por favor *|seleccionar *|cancelar|confirmar|votar *|encuesta *|sí|no|cargando *|este campo es un campo de validación **|reportar un error *|reportar error *|no soy un robot|gestionar preferencias',
  it: 'invia|password|nome utente|cognome|telefono|messaggio|oggetto|seleziona *|annulla|conferma|vota *|sondaggio *|sì|no|caricamento *|non sono un robot|gestisci preferenze',
  pt: 'enviar|senha|usuário|sobrenome|telefone|mensagem|assunto|selecione *|cancelar|confirmar|votar *|enquete *|sim|não|carregando *|reportar erro *|reportar um erro *|não sou um robô',
  nl: 'verzenden|verstuur|wachtwoord|gebruikersnaam|voornaam|achternaam|telefoon|bericht|onderwerp|annuleren|bevestigen|stem *|poll *|ja|nee|laden *|meld je gratis aan *|ik ben geen robot',
  pl: 'wyślij|hasło|nazwa użytkownika|imię|nazwisko|telefon|wiadomość|temat|anuluj|potwierdź|głosuj *|ankieta *|sonda *|tak|nie|ładowanie *|nie jestem robotem',
  cs: 'odeslat|heslo|jméno|příjmení|telefon|zpráva|zrušit|potvrdit|hlasovat *|anketa *|ano|ne|načítám *',
  sv: 'skicka|lösenord|användarnamn|förnamn|efternamn|telefon|avbryt|bekräfta|rösta *|ja|nej|laddar *|registrera dig gratis *|jag är inte en robot',
  ru: 'отправить|пароль|логин|фамилия|телефон|сообщение|тема|отмена|подтвердить|голосовать *|проголосовать *|опрос *|да|нет|загрузка *|введите *|выберите *|я не робот',
  tr: 'gönder|şifre|kullanıcı adı|ad soyad|soyad|telefon|mesaj|konu|iptal|onayla|oy ver *|anket *|evet|hayır|yükleniyor *',
  ar: 'إرسال|كلمة المرور|اسم المستخدم|الهاتف|الرسالة|إلغاء|تأكيد|تصويت *|استطلاع *|نعم|لا|جاري التحميل *',
  zh: '提交|确定|取消|密码|用户名|姓名|电话|投票 *|请输入 *|请选择 *|加载中 *|是|否|验证码 *|发送|發送',
  ja: '送信 *|確認 *|キャンセル|パスワード|ユーザー名|名前|お名前|電話番号|投票 *|はい|いいえ|読み込み中 *',
  ko: '전송|확인|취소|비밀번호|아이디|이름|전화번호|투표 *|예|아니오|등록|닫기|보내기',
};
