import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../src/extract/language/detect.ts';

describe('language of a text', () => {
  test.each([
    [
      'en',
      'The bridge over the harbour will be closed for six weeks, and the ferries that run from the old pier are free.',
    ],
    [
      'de',
      'Die Brücke über den Hafen wird für sechs Wochen gesperrt, und die Fähren sind in dieser Zeit nicht teurer als sonst.',
    ],
    [
      'fr',
      'Le pont du port sera fermé pendant six semaines et les navettes qui partent de la vieille jetée ne sont pas plus chères.',
    ],
    [
      'es',
      'El puente del puerto estará cerrado durante seis semanas y los barcos que salen del muelle viejo no son más caros.',
    ],
    [
      'pt',
      'A ponte do porto estará fechada durante seis semanas e os barcos que saem do cais velho não são mais caros.',
    ],
    [
      'it',
      'Il ponte del porto sarà chiuso per sei settimane e le navette che partono dal molo vecchio non sono più care della media.',
    ],
    [
      'nl',
      'De brug over de haven is zes weken dicht en de veerboten die van de oude pier vertrekken zijn niet duurder dan anders.',
    ],
    [
      'sv',
      'Bron över hamnen är stängd i sex veckor och färjorna som går från den gamla piren är inte dyrare än de brukar vara.',
    ],
    [
      'is',
      'Brúin yfir höfnina verður lokuð í sex vikur og ferjurnar sem fara frá gömlu bryggjunni eru ekki dýrari en þær voru áður.',
    ],
    [
      'da',
      'Broen over havnen er lukket i seks uger, og færgerne, som går fra den gamle mole, er ikke dyrere end de plejer at være. Hun siger også noget.',
    ],
    [
      'fi',
      'Sataman silta on suljettu kuusi viikkoa, mutta lautat eivät ole kalliimpia kuin ennen, ja ne ovat myös nopeampia.',
    ],
    [
      'tr',
      'Köydeki eski değirmen geçen hafta yeniden çalışmaya başladı. Muhtar, onarımın sekiz ay sürdüğünü söyledi, çünkü taşlar uzun yıllar kullanılmamıştı.',
    ],
    [
      'pl',
      'Most w porcie jest zamknięty na sześć tygodni, ale promy, które odpływają z mola, nie są droższe niż przed remontem.',
    ],
    [
      'cs',
      'Most v přístavu je na šest týdnů uzavřen, ale lodě, které jezdí od starého mola, nejsou dražší než před opravou, jak řekl úřad.',
    ],
    [
      'tr',
      'Liman köprüsü altı hafta için kapalı olacak ve eski iskeleden kalkan vapurlar daha pahalı değil, bu çok iyi bir haber.',
    ],
    [
      'id',
      'Jembatan di pelabuhan itu akan ditutup selama enam minggu dan kapal yang berangkat dari dermaga tidak lebih mahal.',
    ],
    ['ru', 'Мост через гавань закроют на шесть недель, но паромы, которые ходят от старого причала, не станут дороже.'],
    [
      'uk',
      'Міст через гавань закриють на шість тижнів, але пороми, які ходять від старого причалу, не стануть дорожчими.',
    ],
    [
      'ar',
      'سيغلق الجسر في الميناء لمدة ستة أسابيع من أجل الإصلاح، لكن العبارات التي تنطلق من الرصيف القديم لن تكون أغلى',
    ],
    ['fa', 'پل بندر برای شش هفته بسته می شود و قایق هایی که از اسکله قدیمی حرکت می کنند گران تر نیستند'],
    ['zh', '港口大桥将关闭六个星期，以便工程师更换北侧桥跨下的支座，港务局表示。渡轮每二十分钟一班。'],
    ['ja', '港の橋は六週間閉鎖され、その間は古い桟橋から二十分ごとに船が出ると港湾局が発表した。'],
    ['ko', '항구의 다리가 여섯 주 동안 닫히고 그동안 배가 이십 분마다 옛 부두에서 출발한다고 항만청이 밝혔다.'],
    ['el', 'Η γέφυρα του λιμανιού θα κλείσει για έξι εβδομάδες, αλλά τα πλοία δεν θα είναι ακριβότερα.'],
    ['he', 'הגשר בנמל ייסגר לשישה שבועות, אבל המעבורות שיוצאות מהמזח הישן לא יהיו יקרות יותר.'],
    ['th', 'สะพานท่าเรือจะปิดเป็นเวลาหกสัปดาห์ แต่เรือข้ามฟากจะไม่แพงขึ้น'],
    ['hi', 'बंदरगाह का पुल छह हफ्ते के लिए बंद रहेगा और पुराने घाट से चलने वाली नावें महंगी नहीं हैं।'],
  ])('%s', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language);
  });

  test('is sure only of enough words', () => {
    const sentence =
      'The bridge over the harbour will be closed for six weeks, and the ferries that run from it are free. ';
    expect(detectLanguage(sentence)?.sure).toBe(false);
    expect(detectLanguage(sentence.repeat(4))?.sure).toBe(true);
  });

  test('isn’t sure of a text in two languages', () => {
    const german =
      'Die neuen Bretter sind da, und wer sie kennt, der weiß, dass sie nicht für jeden sind. So sagt es der Chef selbst: ';
    const english =
      'We are the only company in the world that does this, and our passion is to build what we would like to have. ';
    expect(detectLanguage(german.repeat(2) + english.repeat(4))?.sure).toBe(false);
  });

  test('says nothing of a few letters, numbers, or words of no language', () => {
    expect(detectLanguage('42 %')).toBeNull();
    expect(detectLanguage('Lorem XQ-7 Zyklon Brr Fnord Qwertz Asdf Yxcv Hjkl')).toBeNull();
  });
});
