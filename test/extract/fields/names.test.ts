import { describe, expect, test } from 'vitest';
import { readByline, splitNames } from '../../../src/extract/fields/names.ts';

describe('names as a source states them', () => {
  test.each([
    ['Ann Lee', ['Ann Lee']],
    ['By Ann Lee', ['Ann Lee']],
    ['Ann Lee, Bo Ek and Cy Orr', ['Ann Lee', 'Bo Ek', 'Cy Orr']],
    ['Ann Lee, Bo Ek, and Cy Orr', ['Ann Lee', 'Bo Ek', 'Cy Orr']],
    ['Anna Groß und Jan Berg', ['Anna Groß', 'Jan Berg']],
    ['Ana Gil y Luis Paz', ['Ana Gil', 'Luis Paz']],
    ['Luc Petit et Zoé Blanc', ['Luc Petit', 'Zoé Blanc']],
    ['Анна Ли и Пётр Орлов', ['Анна Ли', 'Пётр Орлов']],
    ['王小明、李大山', ['王小明', '李大山']],
    ['Ann Lee & Bo Ek', ['Ann Lee', 'Bo Ek']],
    ['Dr. Ann Lee, MD, PhD', ['Ann Lee']],
    ['Ann Lee, MS, RD', ['Ann Lee']],
    ['Ann Lee MS, RD, and Bo Ek, RN', ['Ann Lee', 'Bo Ek']],
    ['Ann Lee PhD', ['Ann Lee']],
    ['ANN LEE RD', ['ANN LEE RD']],
    ['Bo Ek, Jr., and Cy Orr', ['Bo Ek Jr.', 'Cy Orr']],
    ['Ann Lee, Senior Reporter', ['Ann Lee']],
    ['Ann Lee | 3 min read', ['Ann Lee']],
    ['Ann Lee (Harbour Post)', ['Ann Lee']],
    ['Associated Press', ['Associated Press']],
    ['Center for Bridge Safety and Repair', ['Center for Bridge Safety and Repair']],
    ['By Staff | 3 min read', []],
    ['Фото из газеты Анны Ли', []],
    ['Foto: Ann Lee', []],
    ['admin', []],
    ['Redaktion', []],
    ['Contributor', []],
    ['ann.lee@example.org', []],
    ['ann.lee@example.org (Ann Lee)', ['Ann Lee']],
    ['Ann Lee ann.lee@example.org', ['Ann Lee']],
    ['https://example.org/authors/ann-lee', []],
    ['@annlee', []],
    ['', []],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});

describe('names that a page prints with more', () => {
  test.each([
    ['Headshot of Ann Lee', ['Ann Lee']],
    ["Ann Lee's avatar", ['Ann Lee']],
    ['Ann Lee Ann Lee', ['Ann Lee']],
    ['Ann Lee Ann', ['Ann Lee']],
    ['Ann Lee Headshot Ann Lee', ['Ann Lee']],
    ['Ann Lee and Bo Ek, Harbour and coast educators', ['Ann Lee', 'Bo Ek']],
    ['Ann Lee, Harbour Coordinator', ['Ann Lee']],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  test.each([
    ['By Harbour Post Staff', ['Harbour Post Staff']],
    ['By The Harbour editors', ['The Harbour editors']],
    ['By Harbour Post Editorial Team', ['Harbour Post Editorial Team']],
    ['By Staff', []],
    ['By our engineering team', []],
    ['By Ann Lee Globe Staff', ['Ann Lee']],
  ])('a staff that signs together: %s', (line, names) => {
    expect(readByline(line, false)).toEqual(names);
  });
});

describe('bylines on the page', () => {
  test.each([
    ['By Ann Lee', ['Ann Lee']],
    ['ByAnn Lee', ['Ann Lee']],
    ['Von Anna Groß', ['Anna Groß']],
    ['Par Luc Petit', ['Luc Petit']],
    ['Por Ana Gil', ['Ana Gil']],
    ['Di Carla Neri', ['Carla Neri']],
    ['Door Piet de Wit', ['Piet de Wit']],
    ['Door onze redacteur Piet de Wit', ['Piet de Wit']],
    ['Автор: Анна Ли', ['Анна Ли']],
    ['文／王小明', ['王小明']],
    ['記者 王小明', ['王小明']],
    ['執筆者：山田太郎', ['山田太郎']],
    ['山田太郎記者', ['山田太郎']],
    ['김철수 기자', ['김철수']],
    ['서울=김철수 기자 kim@example.org', ['김철수']],
    ['글=김철수 기자', ['김철수']],
    ['Ein Gastbeitrag von Anna Groß', ['Anna Groß']],
    ['Opracowanie: Anna Nowak', ['Anna Nowak']],
    ['编辑：王小明', []],
    ['بقلم: ليلى حداد', ['ليلى حداد']],
    ['By Ann Lee on June 24, 2024', ['Ann Lee']],
    ['BY ANN LEE ON', ['ANN LEE']],
    ['Publicada por Ana Gil à(s)', ['Ana Gil']],
    ['Por Ana Ruiz, São Paulo', ['Ana Ruiz']],
    ['Por Ana Ruiz e João Gil, Rio de Janeiro', ['Ana Ruiz', 'João Gil']],
    ['By Ann Lee, New York and Bo Ek, Hong Kong', ['Ann Lee', 'Bo Ek']],
    ['By Ann Lee, Master Gardener', ['Ann Lee']],
    ['By Ann Lee in Oslo and Bo Ek', ['Ann Lee', 'Bo Ek']],
    ['By Ann Lee in New Tolm, Bo Ek in Oslo and Eva Lind', ['Ann Lee', 'Bo Ek', 'Eva Lind']],
    ['Von Anna Groß in Bern und Jan Kowal in Wien', ['Anna Groß', 'Jan Kowal']],
    ['Byline: Ann Lee', ['Ann Lee']],
    ['Words: Ann Lee', ['Ann Lee']],
    ['Words that matter', []],
    ['Penulis: Ann Lee Editor: Bo Ek', ['Ann Lee']],
    ['Autor: Ann Lee, Izvor: Hina', ['Ann Lee']],
    ['लेखक: सुनीता रावत Edited By: विवेक शुक्ला', ['सुनीता रावत']],
    ['كتب محمود عبد الرازق - تصوير أحمد سعيد', ['محمود عبد الرازق']],
    ['oprac.: Anna Nowak', ['Anna Nowak']],
    ['Autorius: Jonas Kowal', ['Jonas Kowal']],
    ['Av Sofia Brandt/TT', ['Sofia Brandt']],
    ['Av Sofia Brandt och Lars Hedman (foto)', ['Sofia Brandt']],
    ['Af Mette Holm og Lars Krag, fotos', ['Mette Holm']],
    ['Di Carla Neri, inviata a Genova', ['Carla Neri']],
    ['Por Ana Gil, Agência Ponte', ['Ana Gil']],
    ['מאת: נועה ברק ויואב שדה', ['נועה ברק', 'יואב שדה']],
    ['מאת: ורד כהן', ['ורד כהן']],
    ['本报记者 李 明 赵一凡', ['李明', '赵一凡']],
    ['海港報 / 記者林若晴／嘉義即時報導', ['林若晴']],
    ['林若晴、陳育成／台北報導', ['林若晴', '陳育成']],
    ['生活中心／林若晴報導', ['林若晴']],
    ['海港社記者林若晴台北2日電', ['林若晴']],
    ['山田朔太郎　編集委員・高木直樹', ['山田朔太郎', '高木直樹']],
    ['編集委員 高木直樹', ['高木直樹']],
    ['김도현 박서윤 기자', ['김도현', '박서윤']],
    ['남도투데이 김도현 기자', ['김도현']],
    ['워싱턴/김도현 특파원 dh@example.org', ['김도현']],
    ['Redactado por Ana Gil', ['Ana Gil']],
    ['Auteurs : Luc Petit et Ana Gil', ['Luc Petit', 'Ana Gil']],
    ['Text & foto: Anna Groß', ['Anna Groß']],
    ['By Ann Lee ⋅ Editor-in-Chief ⋅ ', ['Ann Lee']],
    ['By Ann Lee@annlee', ['Ann Lee']],
    ['By the end of the year, 300 bridges will be closed', []],
    ['The bridge is closed', []],
  ])('%s', (line, names) => {
    expect(readByline(line, false)).toEqual(names);
  });

  test('who edited a text isn’t its author even where a byline is known to stand', () => {
    expect(readByline('责任编辑：周明远', true)).toEqual([]);
    expect(readByline('来源：海港日报', true)).toEqual([]);
  });

  test('where somebody wrote who isn’t named is no name', () => {
    expect(readByline('নিজস্ব প্রতিবেদক, রামঘাট', true)).toEqual([]);
    expect(readByline('Staff Reporter, Ann Lee', true)).toEqual(['Ann Lee']);
  });

  test('furniture isn’t a name even where a byline is known to stand', () => {
    expect(readByline('Share Article', true)).toEqual([]);
    expect(readByline('Link Copied', true)).toEqual([]);
    expect(readByline('Cited by', true)).toEqual([]);
    expect(readByline('Edited by Bo Ek', true)).toEqual([]);
  });
});
