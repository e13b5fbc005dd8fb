/** Tag vendors ask sites to wait this long before a form leads on, so that a page's end does not cancel what its tags send. */
const WAIT = 300;

export function goWhenSent(path: string): void {
	setTimeout(() => location.assign(path), WAIT);
}
