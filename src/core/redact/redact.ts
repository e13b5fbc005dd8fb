import { parseAddress } from '../decode/address.ts';
import { asides, leaves } from '../decode/leaves.ts';
import type { Dossier, DossierHead, KeptRequest, Seal } from '../dossier.ts';
import { type KeptPolicy, policyHash } from '../policy/kept-policy.ts';
import { remembered } from '../remembered.ts';
import type { Body, Disclosure, Finding, Observation, SentBy, Sentence } from '../types.ts';
import { newRewriter } from './rewriter.ts';
import { type Known, newGathering, type Placed, type Redacted, type Secrets } from './secrets.ts';
import { removed, tokenOf } from './token.ts';

export type { Redacted } from './secrets.ts';

/** Names of sites that are looked for in every text, to be left there. */
const MOST_SITES = 100;
/** Requests that are handed over at once: each takes a while. */
const PIECE = 100;

/**
 * The dossier without what the person entered and without identifiers: each value is replaced by the same token wherever it stands, whatever it is
 * encoded in, and what cannot be rewritten is taken out as a whole. The requests pass by once before it is there; then each is redacted as it is asked
 * for. A dossier that is redacted already stays as it is.
 */
export async function redacted(dossier: Dossier): Promise<{ readonly dossier: Dossier; readonly preview: readonly Redacted[] }> {
	const { head } = dossier;
	if (head.redacted !== null) return { dossier, preview: [] };
	const gathering = newGathering(head.actions);
	for await (const batch of dossier.requests()) for (const kept of batch) gathering.note(kept);
	const secrets = gathering.settle();
	const leftOut: Seal[] = [...(head.leftOut ?? [])];
	for await (const { seal } of dossier.pictures()) if (seal) leftOut.push({ ...seal, salt: null });
	const redactor = newRedactor(secrets, head);
	return {
		dossier: {
			head: { ...redactor.head(head), ...(leftOut.length > 0 && { leftOut: leftOut.sort((a, b) => a.index - b.index) }) },
			async *requests() {
				for await (const batch of dossier.requests())
					for (let start = 0; start < batch.length; start += PIECE) yield batch.slice(start, start + PIECE).map(redactor.request);
			},
			async request(key) {
				const kept = await dossier.request(key);
				return kept && redactor.request(kept);
			},
			// A picture shows what was entered, and no token can stand in it.
			async *pictures() {},
		},
		preview: secrets.list,
	};
}

function newRedactor(secrets: Secrets, { sites, visits }: DossierHead) {
	const names = new Set(sites.map(({ site }) => site));
	const rewriter = newRewriter(secrets, [...names].slice(0, MOST_SITES));
	const knows = (read: string) => secrets.of(read) !== null;
	const plain = remembered((written) => rewriter.text(written));
	const own = remembered((written) => rewriter.text(written, { own: true }));
	const standing = remembered((read) => rewriter.holds(read));
	const standingAt = remembered((at) => rewriter.holds(at, { own: true }));
	const address = remembered((written) => rewriter.text(written, { escaped: true }));
	const prose = (written: string, placed: readonly Placed[]) =>
		placed.length > 0 ? rewriter.text(written, { placed }) : plain(written);
	const link = (written: string, placed: readonly Placed[]) =>
		placed.length > 0 ? rewriter.text(written, { escaped: true, placed }) : address(written);
	/** Of a HAR, a page view is named as the file names it: that may be its address. */
	const visitIds = new Map(visits.map(({ visit }, at) => [visit, plain(visit) === visit ? visit : `page view ${at + 1}`]));
	const visitOf = (visit: string) => visitIds.get(visit) ?? plain(visit);

	function request(kept: KeptRequest): KeptRequest {
		const placed = secrets.placed(kept);
		const { observation, findings, seal } = kept;
		const sent = checked(rewritten(observation, placed), placed);
		return {
			key: kept.key,
			visit: visitOf(kept.visit),
			observation: sent,
			findings: findings.map(({ id, finding }) => ({ id, finding: told(finding, observation, sent, placed) })),
			marks: [],
			seal: seal && { ...seal, salt: null },
		};
	}

	function rewritten({ cookies: _, ...observation }: Observation, placed: readonly Placed[]): Observation {
		const { method, url, headers, body, page, frame, redirectedFrom, stack, loaders } = observation;
		const at = (...places: readonly string[]) => placed.filter((one) => places.includes(one.at.split(/[/>]/, 1)[0] ?? ''));
		return {
			...observation,
			method: own(method),
			url: link(url, at('path', 'query')),
			headers: headers.map(([name, value]) => [own(name), headerValue(name, value, below(placed, `header/${name}`))] as const),
			body: bodyOf(
				body,
				placed.filter((one) => one.at.startsWith('body')),
			),
			page: {
				url: page.url === null ? null : link(page.url, at('page')),
				title: page.title === null ? null : prose(page.title, at('title')),
			},
			frame: frame === null ? null : link(frame, at('frame')),
			redirectedFrom: redirectedFrom === null ? null : link(redirectedFrom, at('redirectedFrom')),
			...(stack && { stack: stack.map(address) }),
			...(loaders && { loaders: loaders.map(address) }),
		};
	}

	function headerValue(name: string, value: string, placed: readonly Placed[]): string {
		if (name === 'cookie') return value.replace(/=[^;]*/g, '');
		if (/^(?:proxy-)?authorization$/.test(name)) return '[removed]';
		return name === 'referer' || name === 'origin' ? link(value, placed) : prose(value, placed);
	}

	function bodyOf(body: Body, placed: readonly Placed[]): Body {
		if (body.is === 'text') return { is: 'text', text: rewriter.text(body.text, { placed }), mediaType: own(body.mediaType) };
		if (body.is === 'form') {
			const fields = body.fields.map(
				([name, value]) => [own(name), rewriter.text(value, { placed: below(placed, `body/${name}`) })] as const,
			);
			return { is: 'form', fields };
		}
		if (body.is !== 'bytes') return body;
		const named = { ...body, mediaType: own(body.mediaType) };
		const bytes = rewriter.bytes(body.bytes, { placed });
		if (bytes === null) return named;
		return bytes instanceof Uint8Array ? { ...named, bytes } : bodyWithout(named, bytes.held);
	}

	/**
	 * What is still found when the request is decoded again stands in an encoding that cannot be rewritten: the part that holds it goes. So do bytes that
	 * could not be read at all.
	 */
	function checked(observation: Observation, placed: readonly Placed[]): Observation {
		const url = parseAddress(observation.url);
		if (!url) return { ...observation, url: rewriter.holds(observation.url) ? '[removed]' : observation.url };
		const left = new Map<string, Known | null>();
		const look = (at: string, value: string | Uint8Array) => {
			const known = typeof value === 'string' ? (standing(value) ?? standingAt(at)) : null;
			if (known) left.set(partOf(at), known);
		};
		const read = leaves(url, observation, knows, look);
		const aside = asides(url, observation, knows, look);
		for (const one of placed)
			for (const leaf of [...read.leaves, ...aside])
				if (leaf.at === one.at && isIn(one.text, leaf.value)) left.set(partOf(leaf.at), one.known);
		if (observation.body.is === 'bytes')
			for (const { at, reason } of read.unread)
				if (at.startsWith('body') && (reason === 'binary' || reason === 'compressed') && !left.has('body'))
					left.set('body', null);
		let safe = observation;
		for (const [part, known] of left) safe = without(safe, part, known);
		return safe;
	}

	function told(finding: Finding, observation: Observation, sent: Observation, placed: readonly Placed[]): Finding {
		const { recipient, site, passedOn, sentBy, signals } = finding;
		const staying = new Set([recipient.organisation, recipient.service, recipient.domain, site, ...names]);
		const said = ({ key, args }: Sentence): Sentence => ({
			key,
			args: args.map((arg) => {
				if (typeof arg !== 'string') return said(arg);
				// A number of seconds is nobody's.
				return staying.has(arg) || key.startsWith('after_') ? arg : word(arg, placed);
			}),
		});
		return {
			...finding,
			method: sent.method,
			url: finding.url === observation.url ? sent.url : address(finding.url),
			page: finding.page === observation.page.url ? (sent.page.url ?? '') : address(finding.page),
			event: word(finding.event, placed),
			disclosures: finding.disclosures.map((disclosure) => disclosed(disclosure, placed)),
			sentence: said(finding.sentence),
			...(passedOn && {
				passedOn: {
					by: passedOn.by,
					from: passedOn.from === observation.redirectedFrom ? (sent.redirectedFrom ?? '') : address(passedOn.from),
				},
			}),
			...(sentBy && { sentBy: scriptOf(sentBy) }),
			...(signals && {
				signals: signals.map((signal) => ({
					...signal,
					at: own(signal.at),
					raw: word(signal.raw, placed),
					sentence: said(signal.sentence),
				})),
			}),
		};
	}

	function disclosed(disclosure: Disclosure, placed: readonly Placed[]): Disclosure {
		const { value, at, form, channel, term, entered } = disclosure;
		const known = secrets.of(value);
		const inIt = placed.filter((one) => one.at === at).map((one) => ({ ...one, at: '' }));
		const hash = form === 'plain' || form === 'masked' ? null : form;
		return {
			...disclosure,
			value: known
				? tokenOf({ name: known.name, hash: known.hash ?? hash })
				: channel === 'cookie'
					? own(value)
					: prose(value, inIt),
			at: own(at),
			...(term !== undefined && { term: word(term, inIt) }),
			...(entered && { entered: { ...entered, question: own(entered.question), name: own(entered.name) } }),
		};
	}

	/** What is said of a request, in few words. */
	function word(written: string, placed: readonly Placed[]): string {
		const same = placed.find(({ text }) => text.trim().toLowerCase() === written.trim().toLowerCase());
		return same ? tokenOf(same.known) : plain(written);
	}

	function scriptOf({ script, loadedBy, calledBy, ...rest }: SentBy): SentBy {
		return {
			...rest,
			script: address(script),
			...(loadedBy && { loadedBy: scriptOf(loadedBy) }),
			...(calledBy && { calledBy: { ...calledBy, script: address(calledBy.script) } }),
		};
	}

	/** A policy is public and stays as it was read; what a page says beside its fields may hold what stands in them. */
	function policy(kept: KeptPolicy, placed: readonly Placed[]): KeptPolicy {
		if (kept.kind !== 'page') return kept;
		const text = {
			...kept.text,
			url: link(kept.text.url, placed),
			title: plain(kept.text.title),
			blocks: kept.text.blocks.map(({ heading, text }) => ({ heading: heading === null ? null : own(heading), text: own(text) })),
		};
		return { ...kept, url: link(kept.url, placed), text, sha256: policyHash(text) };
	}

	function redactedHead(head: DossierHead): DossierHead {
		const inPages = secrets.placedInPages.map((one) => ({ ...one, at: '' }));
		const because = ({ key, args }: Sentence): Sentence => ({
			key,
			args: args.map((arg) => (typeof arg === 'string' ? (names.has(arg) ? arg : plain(arg)) : because(arg))),
		});
		const verdict = (health: DossierHead['visits'][number]['health']) => ({ ...health, because: health.because.map(because) });
		const { origin } = head;
		return {
			...head,
			origin:
				origin.is === 'har' ? { is: 'har', files: origin.files.map((file) => ({ ...file, name: own(file.name) })) } : origin,
			sites: head.sites.map(({ missed, ...site }) => ({ ...site, page: link(site.page, inPages), health: verdict(site.health) })),
			visits: head.visits.map((visit) => ({
				...visit,
				visit: visitOf(visit.visit),
				page: link(visit.page, inPages),
				health: verdict(visit.health),
			})),
			deeds: head.deeds.map((deed) => ({
				...deed,
				question: own(deed.question),
				name: own(deed.name),
				visit: visitOf(deed.visit),
			})),
			...(head.consents && {
				consents: head.consents.map((consent) => ({
					...consent,
					source: own(consent.source),
					visit: visitOf(consent.visit),
					...(consent.within !== undefined && { within: link(consent.within, inPages) }),
				})),
			}),
			actions: [],
			...(head.policies && { policies: head.policies.map((kept) => policy(kept, inPages)) }),
			note: plain(head.note),
			redacted: secrets.list.length,
		};
	}

	return { request, head: redactedHead };
}

/** What counts below a place, with its way from there. */
function below(placed: readonly Placed[], at: string): readonly Placed[] {
	return placed.filter((one) => one.at.startsWith(at)).map((one) => ({ ...one, at: one.at.slice(at.length) }));
}

function isIn(text: string, value: string): boolean {
	const [wanted, read] = [text.trim().toLowerCase(), value.toLowerCase()];
	for (let at = read.indexOf(wanted); at >= 0; at = read.indexOf(wanted, at + 1))
		if (!/[\p{L}\p{N}]/u.test(`${read[at - 1] ?? ''}${read[at + wanted.length] ?? ''}`)) return true;
	return false;
}

/** `query`, `path`, `body`, `header/referer`. */
function partOf(at: string): string {
	const [channel = '', name = ''] = at.split(/[/>]/, 2);
	return channel === 'header' ? `header/${name}` : channel;
}

function without(observation: Observation, part: string, known: Known | null): Observation {
	const { url, headers, body } = observation;
	if (part === 'body') return { ...observation, body: bodyWithout(body, known) };
	const [, origin = '', path = '', query = '', fragment = ''] = /^([^:]*:\/\/[^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
	const gone = (text: string) => removed(text.length, 'characters', known);
	if (part === 'query') return { ...observation, url: `${origin}${path}?${encodeURIComponent(gone(query))}${fragment}` };
	if (part === 'path') return { ...observation, url: `${origin}/${encodeURIComponent(gone(path))}${query}${fragment}` };
	return {
		...observation,
		headers: headers.map(([name, value]) => [name, part === `header/${name}` ? gone(value) : value] as const),
	};
}

function bodyWithout(body: Body, known: Known | null): Body {
	if (body.is === 'bytes') return { is: 'text', text: removed(body.bytes.length, 'bytes', known), mediaType: body.mediaType };
	if (body.is === 'text') return { ...body, text: removed(body.text.length, 'characters', known) };
	if (body.is !== 'form') return body;
	const size = body.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
	return { is: 'text', text: removed(size, 'characters', known), mediaType: 'text/plain' };
}
