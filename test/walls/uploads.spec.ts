import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';
import { circleWithRoom, seat } from '../support/rooms.ts';

let world: World;
let site: AppProcess;
beforeAll(async () => {
  world = await createWorld();
  site = await startProcess('community', world.database.appUrl, { ROOM_FILE_MEGABYTES: '1' });
}, 120_000);
afterAll(async () => {
  await site.end();
  await world.close();
});

const post = (path: string, body: string) =>
  fetch(site.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: site.origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  });

describe('a form with a file', () => {
  const files = async () => (await world.owner.read('SELECT material_id FROM room_file')).length;
  const enter = async () => {
    const [person, circle] = [await world.person(), await circleWithRoom(world)];
    await seat(world, circle, person);
    const entered = await post('/auth/demo', `person=${person.id}&returnTo=/fi`);
    const Cookie = entered.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return { circle, Cookie, path: `/fi/ringit/${circle.slug}/tyotila/aineistot/tiedosto` };
  };
  const formOf = (circle: string, name: string, content: string, fields = {}): FormData => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ circle, key: crypto.randomUUID(), title: '', words: '', ...fields }))
      form.set(field, String(value));
    form.set('file', new File([content], name));
    return form;
  };
  const send = (path: string, Cookie: string, body: FormData) =>
    fetch(site.origin + path, { method: 'POST', redirect: 'manual', headers: { Origin: site.origin, Cookie }, body });

  it('is kept, and had back by who is inside only, as a file that no browser shows', async () => {
    const { circle, Cookie, path } = await enter();
    const form = formOf(circle.id, '../../Ohje, "uusi" – 1.txt', 'Hei å', { meeting: '1', words: 'Lue' });
    const sent = await send(path, Cookie, form);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path.replace('/tiedosto', '')}?done=file`]);
    const page = await (await fetch(site.origin + path.replace('/tiedosto', ''), { headers: { Cookie } })).text();
    const address = /\/room-files\/[0-9a-f-]+/.exec(page)?.[0] ?? '';
    const had = await fetch(site.origin + address, { headers: { Cookie } });
    expect([had.status, await had.text()]).toEqual([200, 'Hei å']);
    expect(had.headers.get('content-disposition')).toBe(
      `attachment; filename="Ohje, -uusi- ? 1.txt"; filename*=UTF-8''Ohje%2C%20-uusi-%20%E2%80%93%201.txt`,
    );
    expect(had.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(['content-type', 'x-content-type-options', 'cache-control'].map((name) => had.headers.get(name))).toEqual([
      ...['text/plain', 'nosniff', 'private, no-store'],
    ]);
    for (const headers of [{ Cookie: '' }, { Cookie: (await enter()).Cookie }]) {
      expect((await fetch(site.origin + address, { headers })).status).toBe(404);
    }
  });

  it('is told what is wrong, with what was typed, and nothing is kept', async () => {
    const { circle, Cookie, path } = await enter();
    const before = await files();
    for (const [name, content, told] of [
      ['kuva.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'Tiedostomuoto ei käy'],
      ['sivu.txt', '<!DOCTYPE html><script>alert(1)</script>', 'Tiedostomuoto ei käy'],
      ['suuri.txt', 'x'.repeat(1024 * 1024 + 1), 'Enimmäiskoko: 1'],
      ['', '', 'Valitse tiedosto'],
    ] as const) {
      const answer = await send(path, Cookie, formOf(circle.id, name, content, { title: 'Oma "nimi"' }));
      const html = await answer.text();
      expect([name, answer.status, html.includes(told)]).toEqual([name, 422, true]);
      expect(html).toContain('value="Oma &quot;nimi&quot;"');
    }
    const huge = await send(path, Cookie, formOf(circle.id, 'x.txt', 'x'.repeat(5 * 1024 * 1024)));
    expect([huge.status, (await huge.text()).includes('Lomake on liian suuri')]).toEqual([413, true]);
    const visitor = await send(path, '', formOf(circle.id, 'x.txt', 'Hei'));
    expect([visitor.status, visitor.headers.get('location')?.split('?')[0]]).toEqual([303, '/fi/kirjaudu']);
    const typed = await send(path, '', formOf(circle.id, 'x.txt', 'Hei', { title: 'Nimi' }));
    expect([typed.status, (await typed.text()).includes('value="Nimi"')]).toEqual([422, true]);
    expect(await files()).toBe(before);
  });

  it('that breaks off or is no form leaves nothing, and the next one is taken', async () => {
    const { circle, Cookie, path } = await enter();
    const before = await files();
    const headers = { Origin: site.origin, Cookie, 'Content-Type': 'multipart/form-data; boundary=x' };
    const beginning = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nHei`;
    for (let n = 0; n < 10; n += 1) {
      const asked = request(site.origin + path, { method: 'POST', headers: { ...headers, 'Content-Length': 9999 } });
      asked.on('error', () => {});
      asked.write(beginning);
      await new Promise((resolve) => asked.once('socket', (socket) => socket.once('connect', resolve)));
      asked.destroy();
    }
    for (const body of ['nonsense', beginning, '']) {
      const ask = () => fetch(site.origin + path, { method: 'POST', redirect: 'manual', headers, body });
      let answer = await ask();
      // One person has a file or two under way at once: the site sees a moment later that those broke off.
      for (let tries = 0; tries < 1000 && answer.status === 503; tries += 1) answer = await ask();
      expect([body, answer.status]).toEqual([body, 400]);
    }
    expect(await files()).toBe(before);
    expect((await send(path, Cookie, formOf(circle.id, 'x.md', '# Hei'))).status).toBe(303);
  });
});
