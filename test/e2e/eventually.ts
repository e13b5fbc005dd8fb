/** Asks again until the answer is good, and gives the last answer either way: the assertion that follows shows what it was. */
export async function eventually<T>(ask: () => Promise<T>, good: (answer: T) => boolean, milliseconds = 20_000): Promise<T> {
	const until = Date.now() + milliseconds;
	for (;;) {
		const answer = await ask();
		if (good(answer) || Date.now() > until) return answer;
		await new Promise((resolve) => setTimeout(resolve, 150));
	}
}
