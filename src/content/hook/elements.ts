import { type After, watchMethod, watchSetter } from './disguise.ts';
import { exec, getter, listen, method, slice, unlisten, upper } from './own.ts';
import { begin, tell } from './reporter.ts';

type Way = 'image' | 'script' | 'frame';

const NativeFields = URLSearchParams;
const localNameOf = getter<string>(Element, 'localName');
const sources: Readonly<Record<Way, (self: unknown) => string>> = {
	image: getter<string>(HTMLImageElement, 'src'),
	script: getter<string>(HTMLScriptElement, 'src'),
	frame: getter<string>(HTMLIFrameElement, 'src'),
};
const actionOf = getter<string>(HTMLFormElement, 'action');
const methodOf = getter<string>(HTMLFormElement, 'method');
const dataOf = getter<FormData>(FormDataEvent, 'formData');
const eachOf = method(FormData, 'forEach');
const append = method(URLSearchParams, 'append');
const asText = method(URLSearchParams, 'toString');

export function watchElements(): void {
	watchSetter(HTMLImageElement.prototype, 'src', (self, args) => tellSource('image', self, args[0]));
	watchSetter(HTMLScriptElement.prototype, 'src', (self, args) => tellSource('script', self, args[0]));
	watchSetter(HTMLIFrameElement.prototype, 'src', (self, args) => tellSource('frame', self, args[0]));
	watchMethod(Element.prototype, 'setAttribute', (self, args) => {
		const name = args[0];
		if (name !== 'src' && (typeof name !== 'string' || name.length !== 3 || upper(name) !== 'SRC')) return;
		const kind = localNameOf(self);
		const way = kind === 'img' ? 'image' : kind === 'script' ? 'script' : kind === 'iframe' ? 'frame' : null;
		return way === null ? undefined : tellSource(way, self, args[1]);
	});
	watchMethod(HTMLFormElement.prototype, 'submit', tellForm);
	watchMethod(HTMLFormElement.prototype, 'requestSubmit', tellForm);
}

/** Only afterwards is the address read, where the browser made it whole and trusted-type policies had their say. */
function tellSource(way: Way, self: unknown, value: unknown): After | undefined {
	if (typeof value === 'string' && exec(/^(?:data|blob|about|javascript):/, value)) return;
	const call = begin();
	return call === null ? undefined : () => tell(call, { way, method: 'GET', url: sources[way](self) });
}

function tellForm(self: unknown): After | undefined {
	const call = begin();
	if (call === null) return;
	const url = actionOf(self);
	const method = upper(methodOf(self));
	if (method !== 'GET') return () => method === 'POST' && tell(call, { way: 'form', method, url });
	// What the browser will put into the address, as it tells the form's own listeners.
	let fields = '';
	const hear = (event: Event) => {
		const pairs = new NativeFields();
		eachOf(dataOf(event), (value, name) => append(pairs, name, typeof value === 'string' ? value : ''));
		fields = asText(pairs);
	};
	listen(self as EventTarget, 'formdata', hear);
	return () => {
		unlisten(self as EventTarget, 'formdata', hear);
		const end = exec(/[?#]/, url)?.index ?? url.length;
		tell(call, { way: 'form', method, url: `${slice(url, 0, end)}?${fields}` });
	};
}
