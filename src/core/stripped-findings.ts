import type { Finding, Recipient, SentBy, Sentence } from './types.ts';

/** Redirects from one company to another whose identifiers are kept, to be followed at the end. */
const MOST_LINKS = 10_000;

/**
 * Findings stripped to what a report needs, with equal parts held once: a file of a million requests has few distinct sentences.
 * The evidence itself is in the output that has been written by then.
 */
export function strippedFindings(): (finding: Finding) => Finding {
	const seen = new Map<string, Recipient | Sentence | SentBy | Finding>();
	let links = 0;
	function once<T extends Recipient | Sentence | SentBy | Finding>(part: T): T {
		const key = JSON.stringify(part);
		const known = seen.get(key);
		if (known !== undefined) return known as T;
		if (seen.size < 50_000) seen.set(key, part);
		return part;
	}
	return (finding) => {
		const recipient = once(finding.recipient);
		const sentence = once(finding.sentence);
		const { passedOn, sentBy, signals: _, ...rest } = finding;
		const by = sentBy && once(withoutQueries(sentBy));
		// The page is kept where its own code sent: that is seen by the address.
		const page = by && sentBy.script === finding.page.replace(/#.*$/s, '') ? by.script : '';
		const stripped = {
			...rest,
			...(by && { sentBy: by }),
			time: 0,
			method: '',
			url: '',
			page,
			recipient,
			sentence,
			disclosures: [],
		};
		if (!passedOn || links >= MOST_LINKS) return once(stripped);
		links++;
		const disclosures = finding.disclosures.filter(({ about }) => about === 'identity').slice(0, 20);
		return { ...stripped, url: finding.url, disclosures, passedOn: { ...passedOn, by: once(passedOn.by) } };
	};
}

/** Scripts under their own names: what an address carries besides differs from page to page. */
function withoutQueries({ script, service, loadedBy, calledBy }: SentBy): SentBy {
	return {
		script: script.replace(/[?#].*$/s, ''),
		service,
		...(loadedBy && { loadedBy: withoutQueries(loadedBy) }),
		...(calledBy && { calledBy: withoutQueries(calledBy) }),
	};
}
