import { expect, it } from 'vitest';
import { bodyOf, judge, verdictOf } from './support.ts';

const SHORT = `Inicio
Política
Deportes
Cultura

El puerto de Tolm cierra el dique este tras la tormenta

Por Ana Ruiz

12 de febrero de 2024

El capitán del puerto cerró el jueves el dique este a los paseantes después de que la tormenta arrancara cuarenta metros del pretil.

Los ingenieros hallaron dos grietas más por debajo de la línea de flotación cuando salieron en barca.

El ayuntamiento se reunirá la próxima semana para decidir sobre un préstamo.

Más noticias

La panadería del muelle cierra
10 de febrero de 2024
Vuelven los charranes al silo
9 de febrero de 2024

© 2024 El Correo de Tolm`;

it('a dump of three paragraphs that says who wrote it and when is an article, with teasers below it', async () => {
  const page = await judge(SHORT);
  expect(page.kind).toBe('article');
  expect(verdictOf(page, '12 de febrero')).toBe('field:date');
  expect(verdictOf(page, '10 de febrero')).toBe('dropped:related');
});

const KOREAN = `정치
경제
사회
문화

항구 관리소, 동쪽 방파제 폐쇄

김철수 기자

2024년 3월 2일

항구 관리소는 지난 겨울 폭풍으로 난간 사십 미터가 무너진 동쪽 방파제의 보행자 출입을 막았다고 목요일 밝혔다.

배를 타고 나간 기술자들은 수면 아래에서 금이 간 곳을 두 군데 더 찾았으며, 그중 하나는 바다표범이 지나갈 만큼 넓었다.

시의회는 다음 주 다시 모여 대출을 결정할 예정이다. 그때까지 밧줄과 경비원이 구경꾼을 막고 있다.

많이 본 뉴스

부두 빵집 구십 년 만에 문 닫는다
제비갈매기 곡물 창고로 돌아와
구명정 당분간 서쪽 부두로 옮긴다
브레케행 여객선 봄에 취항
어시장 새벽 네 시에 연다`;

it('so is a Korean one, whose words are fewer', async () => {
  const page = await judge(KOREAN);
  expect(page.kind).toBe('article');
  expect(bodyOf(page)).toHaveLength(3);
});
