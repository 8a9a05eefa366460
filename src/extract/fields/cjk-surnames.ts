/** Names that nothing introduces in Chinese, Japanese and Korean: told by the surnames that most people there have. */

const CHINESE = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴莫孔向汤湯',
);
/** What a word of three characters ends in that is no name: papers, places, departments. */
const NO_CHINESE = /[网網报報界台臺社刊版市省县縣区區州局部院厅廳会會]$/u;
const JAPANESE = new Set(
  (
    '佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|齋藤|斉藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|' +
    '藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|三浦|中野|中川|原田|松田|竹内|小野|田村|中山|和田|石田|森田|上田|柴田|酒井|工藤|横山|宮崎|宮本|内田|' +
    '高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|平野|大塚|千葉|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|佐野|大西|杉本|新井|浜田|菅原|市川|水野|' +
    '小松|島田|古川|小山|高野|西田|菊池|山内|西川|五十嵐|北村|安田|中田|川口|平田|川崎|飯田|吉川|本田|久保田|沢田|吉村|岩田|中西|服部|樋口|福島|川上|永井|松岡|田口|森本|川村|小池|' +
    '矢野|広瀬|石原|大橋|吉岡|松下|松村|荒木|荒井|大久保|野田|浅野|辻本|尾崎|望月|熊谷|小西|早川|荻野|星野|黒田|堀内|土屋|岸本|関口|中尾|大島|大谷|水谷|松原|内藤|片山|須藤|成田|永田|西山|秋山|奥村|' +
    '佐伯|白石|岩本|片岡|榎本|森山|大森|吉野|小倉|北川|高島|中谷|奥田|飯島|岩井|西岡|竹田|大川|松川|松崎|永野|中井|長田|長尾|三宅|今村|植田|堀川|小田|丹羽|田辺|田畑|平井|平山|平川|' +
    '藤沢|藤川|河野|河合|河村|川合|川島|川端|川原|金井|金田|神田|桑原|栗原|黒木|小沢|小澤|小原|小泉|古賀|佐久間|榊原|笹川|塩田|篠原|柴山|清野|須田|瀬戸|高山|高井|高瀬|滝沢|竹村|玉井|' +
    '津田|富田|豊田|中西|中原|長島|長沢|永田|西野|西尾|根本|野上|萩原|橋爪|林田|原口|日高|細川|堀田|堀江|前川|牧野|松浦|松田|三木|三好|宮下|宮田|宮川|村井|村山|室井|森下|森岡|' +
    '八木|安井|柳田|矢部|山岸|山根|山村|山中|湯浅|横田|吉川|米田|若林|渡部|相馬|浅井|芦田|有馬|井口|池上|石黒|石塚|稲垣|稲葉|岩瀬|宇野|梅田|江口|大竹|大沢|大澤|大場|岡崎|岡部|緒方|落合|海老原|角田|梶原'
  ).split('|'),
);
const KOREAN = new Set(
  '김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄변채원천방공현함염여추도소석선설마길연위표명기',
);

const CHINESE_NAME = /^\p{sc=Han}{3}$/u;
const KOREAN_NAME = /^\p{sc=Hangul}{3}$/u;
const JAPANESE_NAME = /^(?:\p{sc=Han}|々){2,3}[ \u3000]?(?:\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|々){1,3}$/u;
/** What a Japanese place or office ends in. */
const NO_JAPANESE = /[県市町村区都府道部課局版社会店]$/u;
const LONGEST_SURNAME = 3;
const SHORTEST_SURNAME = 2;

/** Whether a word is a Japanese name beyond doubt: a surname that many have, and a given name behind it. */
export function isJapaneseName(name: string): boolean {
  if (!JAPANESE_NAME.test(name) || NO_JAPANESE.test(name)) return false;
  for (let length = LONGEST_SURNAME; length >= SHORTEST_SURNAME; length--) {
    if (JAPANESE.has(name.slice(0, length)) && name.length > length) return true;
  }
  return false;
}

/** Whether a word is a person's name in one of the three languages beyond doubt. */
export function isCjkPerson(name: string): boolean {
  if (KOREAN_NAME.test(name)) return KOREAN.has(name.charAt(0));
  if (isJapaneseName(name)) return true;
  return CHINESE_NAME.test(name) && CHINESE.has(name.charAt(0)) && !NO_CHINESE.test(name);
}
