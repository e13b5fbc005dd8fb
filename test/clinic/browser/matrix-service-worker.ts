import { onTask } from './matrix-task.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => event.waitUntil(onTask(event.data)));
