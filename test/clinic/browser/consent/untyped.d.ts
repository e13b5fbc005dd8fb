/** Puts the interface's waiting list in place. */
declare module '@iabtcf/stub' {
	export default function stub(): void;
}
