import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/io/listen.ts';
import { createLiveReload } from '../../src/io/live-reload.ts';
import { createFolderServer, type ServeOptions } from '../../src/io/serve-folder.ts';
import { makeFolder } from '../make-folder.ts';

const FILES = {
  'site/index.html': '<p>home',
  'site/404.html': '<p>missing',
  'site/a b/index.html': '<p>a b',
  'site/search/items.js': 'x',
  'site/pagefind/x.pf_index': 'x',
  'secret.txt': 'secret',
};

const serve = async (options: Partial<ServeOptions> = {}) => {
  const folder = join(makeFolder(FILES), 'site');
  symlinkSync('../secret.txt', join(folder, 'link.txt'));
  const server = createFolderServer({ folder, base: '/', ...options });
  const listening = await listen(server, '127.0.0.1', { kind: 'exactly', port: 0 });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  /** Sends the path as it is, dots and all. */
  return async (path: string, method = 'GET') => {
    const sent = request({
      host: '127.0.0.1',
      port: listening.port,
      path,
      method,
      agent: false,
    }).end();
    const [response] = await once(sent, 'response');
    const { 'content-type': type, location } = response.headers;
    return { status: response.statusCode, type, location, body: await text(response) };
  };
};

test('files are served with their type, folders by their index', async () => {
  const get = await serve();
  expect(await get('/?q=1')).toMatchObject({ status: 200, body: '<p>home' });
  expect(await get('/a%20b/')).toMatchObject({ status: 200, body: '<p>a b' });
  expect(await get('/a%20b')).toMatchObject({ status: 301, location: '/a%20b/' });
  expect(await get('/search/items.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' });
  expect(await get('/pagefind/x.pf_index')).toMatchObject({ type: 'application/octet-stream' });
});

test('what is not there is answered with the page for it', async () => {
  const get = await serve();
  for (const path of ['/no', '/no/', '/search/', '/index.html/']) {
    expect(await get(path)).toMatchObject({ status: 404, body: '<p>missing' });
  }
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/search/../../secret.txt',
  '/..%5csecret.txt',
  '/link.txt',
  '//etc/passwd',
  '/%00',
  '/%E0%A4%A',
])('%s leads nowhere', async (path) => {
  const get = await serve();
  const { status, body } = await get(path);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain('secret');
});

test('a server only answers to reading', async () => {
  const get = await serve();
  expect(await get('/', 'POST')).toMatchObject({ status: 405 });
  expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('below a base path nothing else is served', async () => {
  const get = await serve({ base: '/docs/' });
  expect(await get('/docs/')).toMatchObject({ status: 200, body: '<p>home' });
  expect(await get('/docs')).toMatchObject({ status: 301, location: '/docs/' });
  expect(await get('/docs/a%20b')).toMatchObject({ status: 301, location: '/docs/a%20b/' });
  expect(await get('/')).toMatchObject({ status: 404 });
});

test('a taken port is reported, or the next one is used', async () => {
  const first = createFolderServer({ folder: '.', base: '/' });
  const second = createFolderServer({ folder: '.', base: '/' });
  onTestFinished(() => {
    first.close();
    second.close();
  });
  const { port } = await listen(first, '127.0.0.1', { kind: 'exactly', port: 0 });
  expect(await listen(second, '127.0.0.1', { kind: 'exactly', port })).toEqual({
    kind: 'taken',
    port,
  });
  const next = await listen(second, '127.0.0.1', { kind: 'from', port });
  expect(next.kind === 'listening' && next.port > port).toBe(true);
});

test('a page is told to reload by a script of its own address', async () => {
  const { appendix, intercept, announce } = createLiveReload();
  const get = await serve({ appendix, intercept });
  expect((await get('/')).body).toBe(`<p>home${appendix}`);
  expect((await get('/search/items.js')).body).toBe('x');
  const script = await get('/__seaworthy/reload.js');
  expect(script).toMatchObject({ status: 200, type: 'text/javascript' });
  announce();
});
