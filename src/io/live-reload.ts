import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Tells open pages that the site has changed, by server-sent events. The script is served from an
 * address of its own, since the pages' policy allows no inline script.
 */
export const createLiveReload = () => {
  const pages = new Set<ServerResponse>();
  return {
    /** What every page needs at its end. */
    appendix: `<script src="${SCRIPT_PATH}" defer></script>\n`,
    /** Answers what pages ask of it; false for any other address. */
    intercept: (request: IncomingMessage, response: ServerResponse): boolean => {
      if (request.url === SCRIPT_PATH) {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT);
        return true;
      }
      if (request.url !== EVENTS_PATH) return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': connected\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
      return true;
    },
    announce: (): void => {
      for (const page of pages) page.write('event: change\ndata: \n\n');
    },
  };
};

const SCRIPT_PATH = '/__seaworthy/reload.js';
const EVENTS_PATH = '/__seaworthy/changes';

/** A page that missed a change while the server was away reloads when it is back. */
const SCRIPT = `(() => {
  const changes = new EventSource('${EVENTS_PATH}');
  let lost = false;
  changes.addEventListener('change', () => location.reload());
  changes.addEventListener('error', () => { lost = true; });
  changes.addEventListener('open', () => { if (lost) location.reload(); });
})();
`;
