import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { findMediaType } from './media-types.ts';

export interface ServeOptions {
  folder: string;
  /** Where the folder is mounted: `/`, or `/some/path/`. */
  base: string;
  /** Answers a request itself and returns true, or returns false. */
  intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Added to every HTML page as it is sent; the files stay as they are. */
  appendix?: string;
}

/** A server (not yet listening) for a built site. It reads files below the folder and nothing else. */
export const createFolderServer = (options: ServeOptions) =>
  createServer((request, response) => {
    if (options.intercept?.(request, response)) return;
    answer(options, request, response).catch(() => end(response, 500, 'This page cannot be read.'));
  });

const answer = async (
  options: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return end(response, 405, 'Expected GET or HEAD.');
  }
  const path = decodePath(request.url ?? '/');
  if (path === null) return end(response, 400, 'Expected a valid address.');
  if (`${path}/` === options.base) return redirect(response, options.base);
  const inside = path.startsWith(options.base) ? path.slice(options.base.length) : null;
  const found = inside === null ? null : await findFile(options.folder, inside);
  if (found?.kind === 'folder') return redirect(response, encodeURI(`${path}/`));
  if (found !== null) return send(options, found.file, { request, response, status: 200 });
  const notFound = await findFile(options.folder, '404.html');
  if (notFound?.kind !== 'file') return end(response, 404, 'There is no such page.');
  return send(options, notFound.file, { request, response, status: 404 });
};

/** The path of an address, decoded; null where it is none. */
const decodePath = (url: string): string | null => {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return /^\/(?!\/)[^\0\\]*$/.test(path) ? path : null;
  } catch {
    return null;
  }
};

type Found = { kind: 'file'; file: string } | { kind: 'folder' } | null;

/** A file below a folder; for an address that ends in `/`, the index of that folder. */
const findFile = async (folder: string, path: string): Promise<Found> => {
  const asFolder = path === '' || path.endsWith('/');
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path, asFolder ? 'index.html' : ''));
    if (file !== root && !file.startsWith(root + sep)) return null;
    const entry = await stat(file);
    if (entry.isFile()) return { kind: 'file', file };
    return entry.isDirectory() && !asFolder ? { kind: 'folder' } : null;
  } catch {
    return null;
  }
};

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  status: number;
}

const send = async (
  options: ServeOptions,
  file: string,
  { request, response, status }: Exchange,
): Promise<void> => {
  const isPage = extname(file) === '.html';
  const page = isPage ? `${await readFile(file, 'utf8')}${options.appendix ?? ''}` : null;
  response.writeHead(status, {
    'content-type': findMediaType(file),
    'content-length': page === null ? (await stat(file)).size : Buffer.byteLength(page),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else if (page !== null) response.end(page);
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
};

const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(301, { location, 'cache-control': 'no-store' }).end();
};

const end = (response: ServerResponse, status: number, text: string): void => {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
};
