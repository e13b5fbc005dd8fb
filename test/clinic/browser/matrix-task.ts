/** What the page of the matrix has its workers send. */
type Task = { readonly url: string; readonly body: string | Blob } | { readonly socket: string; readonly body: string };

export async function onTask(task: Task): Promise<void> {
	if ('url' in task) {
		await fetch(task.url, { method: 'POST', mode: 'no-cors', body: task.body }).catch(() => {});
		return;
	}
	const socket = new WebSocket(task.socket);
	socket.addEventListener('open', () => socket.send(task.body));
}
