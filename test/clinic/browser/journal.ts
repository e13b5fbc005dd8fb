/** As session recorders do: one connection, a message for each change of a field; longer ones in bytes. */
const recorder = new WebSocket('wss://ws.inspectlet.com/session?wid=1000000');
const waiting: (string | Uint8Array<ArrayBuffer>)[] = [];
recorder.addEventListener('open', () => {
	for (const message of waiting.splice(0)) recorder.send(message);
});

function record(message: string | Uint8Array<ArrayBuffer>): void {
	if (recorder.readyState === WebSocket.OPEN) recorder.send(message);
	else waiting.push(message);
}

for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
	let pause = 0;
	field.addEventListener('input', () => {
		clearTimeout(pause);
		pause = window.setTimeout(() => {
			const change = JSON.stringify({
				type: 'input',
				time: Math.round(performance.now()),
				field: field.name,
				value: field.value,
			});
			record(field.name === 'email' ? new TextEncoder().encode(change) : change);
		}, 150);
	});
}

export {};
