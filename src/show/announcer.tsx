import { useEffect, useRef, useState } from 'preact/hooks';

const PAUSE = 4_000;

/** Reads a text out politely when it changes, at most once in four seconds and never the one that the page opened with. */
export function Announcer({ text }: { readonly text: string }) {
	const [said, setSaid] = useState('');
	const last = useRef({ text, time: 0 });

	useEffect(() => {
		if (last.current.text === '') last.current.text = text;
		if (last.current.text === text) return;
		const pause = Math.max(0, last.current.time + PAUSE - Date.now());
		const timer = setTimeout(() => {
			last.current = { text, time: Date.now() };
			setSaid(text);
		}, pause);
		return () => clearTimeout(timer);
	}, [text]);

	return (
		<div class="spoken" aria-live="polite">
			{said}
		</div>
	);
}
