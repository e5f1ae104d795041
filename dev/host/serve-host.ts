// Puts host and app behind their ports: bound to this machine only, each origin by its own Host header, and closed to
// every other name (a foreign page could point its own name here) and to writes that come from another origin.
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';

type Answer = (request: Request) => Response | Promise<Response>;

export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** A port of its own for the app, for browsers that don't know `app.localhost`; null shares the host's. */
  readonly appPort: number | null;
  readonly host: Answer;
  readonly app: Answer;
}

export interface ServedHost {
  readonly hostOrigin: string;
  readonly appOrigin: string;
  close(): Promise<void>;
}

const address = '127.0.0.1';

/** @throws the system's error, `EADDRINUSE` when the port is taken */
export async function serveHost({ port, appPort, host, app }: ServeOptions): Promise<ServedHost> {
  const origins = { host: '', app: '' };
  const answer = (request: Request) => dispatch(request, origins, { host, app });
  const main = await listen(answer, port);
  const other = appPort === null ? null : await listen(answer, appPort);
  origins.host = `${address}:${portOf(main)}`;
  origins.app = other === null ? `app.localhost:${portOf(main)}` : `${address}:${portOf(other)}`;
  return {
    hostOrigin: `http://${origins.host}`,
    appOrigin: `http://${origins.app}`,
    async close() {
      await Promise.all([main, ...(other ? [other] : [])].map(closeServer));
    },
  };
}

function dispatch(
  request: Request,
  origins: { readonly host: string; readonly app: string },
  answers: { readonly host: Answer; readonly app: Answer },
): Response | Promise<Response> {
  const name = request.headers.get('host');
  if (name !== origins.host && name !== origins.app) {
    return new Response(`This is http://${origins.host}/ and answers to no other name.`, { status: 421 });
  }
  const from = request.headers.get('origin');
  const isOwn = from === null || from === `http://${name}`;
  if (!isOwn && request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response('Refused: the request comes from another origin.', { status: 403 });
  }
  return name === origins.host ? answers.host(request) : answers.app(request);
}

async function listen(answer: Answer, port: number): Promise<ServerType> {
  const server = createAdaptorServer({ fetch: answer, hostname: address });
  await new Promise<void>((done, refuse) => {
    server.once('error', refuse);
    server.listen(port, address, done);
  });
  return server;
}

function portOf(server: ServerType): number {
  return (server.address() as AddressInfo).port;
}

async function closeServer(server: ServerType): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
