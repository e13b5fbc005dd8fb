import { onTask } from './matrix-task.ts';

// A worker of one page, or shared.
self.addEventListener('message', ({ data }) => onTask(data));
self.addEventListener('connect', (event) => {
	for (const port of (event as MessageEvent).ports) port.onmessage = ({ data }) => onTask(data);
});
