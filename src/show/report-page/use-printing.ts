import { useEffect, useState } from 'preact/hooks';

/** True while the page is printed: everything is on paper then, and nothing that can only be pressed. */
export function usePrinting(): boolean {
	const [printing, setPrinting] = useState(() => matchMedia('print').matches);
	useEffect(() => {
		const media = matchMedia('print');
		const look = () => setPrinting(media.matches);
		const begin = () => setPrinting(true);
		const end = () => setPrinting(false);
		media.addEventListener('change', look);
		addEventListener('beforeprint', begin);
		addEventListener('afterprint', end);
		return () => {
			media.removeEventListener('change', look);
			removeEventListener('beforeprint', begin);
			removeEventListener('afterprint', end);
		};
	}, []);
	return printing;
}
