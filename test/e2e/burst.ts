/** Runs in the page: images and form posts in turn, each with a number of its own. */
export async function sendBurst({
	name,
	requests,
	apart,
}: {
	readonly name: string;
	readonly requests: number;
	readonly apart: number;
}): Promise<void> {
	for (let number = 0; number < requests; number++) {
		const address = `https://www.facebook.com/tr/?id=1&ev=Answer&burst=${name}&number=${number}&fbp=fb.1.1700000000000.1480012345`;
		if (number % 2 === 0) new Image().src = address;
		else fetch(address, { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ 'cd[answer]': 'Nearly every day' }) });
		await new Promise((resolve) => setTimeout(resolve, apart));
	}
	await new Promise((resolve) => setTimeout(resolve, 1_000));
}
