import { expect, it } from 'vitest';
import { judge, verdictOf } from './support.ts';

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
