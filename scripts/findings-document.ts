import packageJson from '../package.json' with { type: 'json' };
import type { TabState } from '../src/core/messages.ts';
import type { Finding, Sentence } from '../src/core/types.ts';
import { lookup } from '../src/show/lookup.ts';
import { say } from '../src/show/say.ts';
import type { Stored } from '../test/extension.ts';

/**
 * What the extension recorded, in the shape that `node dist/cli.js analyze --format json` prints. There is no HAR behind it,
 * so `sources` is empty and findings have neither `source` nor `entry`.
 */
export function findingsDocument(state: TabState, stored: Stored): unknown {
	const report = state.is === 'watched' ? state.report : null;
	const words = (sentence: Sentence) => say(sentence, lookup);
	const findings = stored.kept.flatMap(({ findings }) => findings).sort((a, b) => a.time - b.time);
	return {
		tool: 'telltale',
		version: packageJson.version,
		schema: 1,
		sources: [],
		sites: stored.visits.map(({ site, page, counts }) => ({
			site,
			page,
			health: report && { ...report.health, because: report.health.because.map(words) },
			requests: counts.requests,
			thirdParty: counts.thirdParty,
		})),
		findings: findings.map((finding) => written(finding, words)),
		unread: [],
		limits: report?.limits.map(words) ?? [],
	};
}

function written(finding: Finding, words: (sentence: Sentence) => string) {
	const { time, sentence, outcome: _, ...rest } = finding;
	return { time: new Date(time).toISOString(), ...rest, sentence: words(sentence) };
}
