import { type After, watch } from './disguise.ts';
import { exec, getter, listen, method, slice, unlisten, upper } from './own.ts';
import { begin, tell } from './reporter.ts';

type Source = { readonly way: 'image' | 'script' | 'frame'; readonly of: (self: unknown) => string };

const NativeFields = URLSearchParams;
const localNameOf = getter<string>(Element, 'localName');
const image: Source = { way: 'image', of: getter(HTMLImageElement, 'src') };
const script: Source = { way: 'script', of: getter(HTMLScriptElement, 'src') };
const frame: Source = { way: 'frame', of: getter(HTMLIFrameElement, 'src') };
const sources = { __proto__: null, img: image, script, iframe: frame } as unknown as Readonly<Record<string, Source>>;
const actionOf = getter<string>(HTMLFormElement, 'action');
const methodOf = getter<string>(HTMLFormElement, 'method');
const dataOf = getter<FormData>(FormDataEvent, 'formData');
const eachOf = method(FormData, 'forEach');
const append = method(URLSearchParams, 'append');
const asText = method(URLSearchParams, 'toString');

export function watchElements(): void {
	watch(HTMLImageElement, 'src', (self, args) => tellSource(image, self, args[0]), 'set');
	watch(HTMLScriptElement, 'src', (self, args) => tellSource(script, self, args[0]), 'set');
	watch(HTMLIFrameElement, 'src', (self, args) => tellSource(frame, self, args[0]), 'set');
	watch(Element, 'setAttribute', (self, args) => {
		const name = args[0];
		if (name !== 'src' && (typeof name !== 'string' || name.length !== 3 || upper(name) !== 'SRC')) return;
		return tellSource(sources[localNameOf(self)], self, args[1]);
	});
	watch(HTMLFormElement, 'submit', tellForm);
	watch(HTMLFormElement, 'requestSubmit', tellForm);
}

/** Only afterwards is the address read, where the browser made it whole and trusted-type policies had their say. */
function tellSource(source: Source | undefined, self: unknown, value: unknown): After | undefined {
	if (!source || (typeof value === 'string' && exec(/^(?:data|blob|about|javascript):/, value))) return;
	const call = begin(source.way);
	return call && (() => tell(call, 'GET', source.of(self)));
}

function tellForm(self: unknown): After | undefined {
	const call = begin('form');
	if (!call) return;
	const url = actionOf(self);
	const method = upper(methodOf(self));
	if (method !== 'GET') return () => method === 'POST' && tell(call, method, url);
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
		tell(call, method, `${slice(url, 0, end)}?${fields}`);
	};
}
