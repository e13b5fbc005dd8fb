import type { BrowserContext } from 'playwright-core';

/** Bytes that the worker's objects take once what nobody holds is gone. */
export type WorkerHeap = { readonly used: () => Promise<number> };

/** A page's connection leads to the worker, too: the worker's own handle cannot collect garbage. */
export async function workerHeap(context: BrowserContext): Promise<WorkerHeap> {
	const page = context.pages()[0] ?? (await context.newPage());
	const session = await context.newCDPSession(page);
	const { targetInfos } = await session.send('Target.getTargets');
	const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
	if (worker === undefined) throw new Error(`No worker among ${targetInfos.map(({ url }) => url).join(', ')}`);
	const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId });
	const waiting = new Map<number, (result: unknown) => void>();
	session.on('Target.receivedMessageFromTarget', ({ message }) => {
		const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
		if (id !== undefined) waiting.get(id)?.(result);
	});
	let last = 0;
	async function send(method: string): Promise<unknown> {
		const id = ++last;
		const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
		await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
		return answer;
	}
	return {
		async used() {
			await send('HeapProfiler.collectGarbage');
			const { usedSize } = (await send('Runtime.getHeapUsage')) as { readonly usedSize: number };
			return usedSize;
		},
	};
}
