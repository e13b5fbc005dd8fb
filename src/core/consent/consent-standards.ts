import { type ConsentStandard, NOTHING_SAID, type SignalRead, unknownSignal, word } from './consent-signal.ts';
import { readGcd, readGcs } from './google-consent-mode.ts';
import { usPrivacy } from './us-privacy.ts';

/** How one standard's values are told from others, and read. */
export type Standard = {
	readonly standard: ConsentStandard;
	/** Left out where the value's shape alone is unmistakable, whoever receives it. */
	readonly hosts?: RegExp;
	/** The last word of a leaf's name, in lower case. */
	readonly names: RegExp;
	readonly read: (value: string, name: string) => SignalRead | null;
};

const GOOGLE =
	/(?:^|\.)(?:google(?:\.[a-z]{2,3}){1,2}|doubleclick\.net|google-analytics\.com|googleadservices\.com|googlesyndication\.com|googletagmanager\.com)$/;

/**
 * Recognises; what needs a library to be read is said to be `unknown` here, and is read by `consent-strings.ts` where there is room for one.
 * https://www.simoahava.com/analytics/consent-mode-v2-google-tags/ names the letters of gcd.
 */
export const STANDARDS: readonly Standard[] = [
	{
		// https://developers.google.com/tag-platform/security/guides/consent-debugging
		standard: 'google-consent-mode',
		names: /^gc[sd]$/,
		read: (value, name) => (name === 'gcs' ? readGcs(value) : readGcd(value)),
	},
	{
		// https://support.google.com/admanager/answer/9005435
		standard: 'google-ads',
		hosts: GOOGLE,
		names: /^(?:npa|rdp|ltd)$/,
		read: (value, name) => {
			if (!/^[01]$/.test(value)) return null;
			if (value === '0') return { says: NOTHING_SAID, sentence: { key: `signal_${name}_off`, args: [] } };
			const says =
				name === 'rdp' ? { ...NOTHING_SAID, sale: 'denied' as const } : { ...NOTHING_SAID, advertising: 'denied' as const };
			return { says, sentence: { key: `signal_${name}`, args: [] } };
		},
	},
	{
		// The Digital Markets Act and the Privacy Sandbox: that they were sent is told, what their values mean is not claimed.
		// https://support.google.com/campaignmanager/answer/7554821
		standard: 'google-consent-mode',
		hosts: GOOGLE,
		names: /^(?:dma|dma_cps|pscdl)$/,
		read: (value, name) => unknownSignal('signal_not_read', 'Google', name, value),
	},
	{
		// https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
		standard: 'tcf',
		names: /^(?:gdpr|gdpr_?applies)$/,
		read: (value) => {
			if (!/^(?:[01]|true|false)$/.test(value)) return null;
			return { says: NOTHING_SAID, sentence: { key: /^[1t]/.test(value) ? 'signal_gdpr' : 'signal_gdpr_not', args: [] } };
		},
	},
	{
		// https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
		standard: 'tcf',
		names:
			/^(?:(?:ntv_)?gdpr_?(?:consent(?:_string)?|str(?:ing)?)|euconsent(?:-v2)?|consent(?:_?string)?|tc_?string|cmp_cs|gdprc)$/,
		// A string starts with its version, 2 as six bits, and its first part has 213 bits at least.
		read: (value) => (/^C[\w-]{35}[\w.-]*$/.test(value) ? unknownSignal('signal_tcf') : null),
	},
	{
		// https://support.google.com/admanager/answer/9681920
		standard: 'google-additional-consent',
		names: /^(?:addtl_?consent|ac_?string)$/,
		read: (value) => {
			const listed = /^[12]~(\d+(?:\.\d+)*)?(?:~dv\.[\d.]*)?$/.exec(value);
			if (!listed) return null;
			return unknownSignal('signal_additional', String(listed[1]?.split('.').length ?? 0));
		},
	},
	{
		// https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform
		standard: 'gpp',
		names: /^(?:gpp|gpp_?(?:string|consent))$/,
		read: (value) =>
			/^DB[\w-]{2,60}(?:~[\w.-]+)*$/.test(value) ? unknownSignal(value.includes('~') ? 'signal_gpp' : 'signal_gpp_empty') : null,
	},
	{
		// https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Sections/Section%20Information.md
		standard: 'gpp',
		names: /^gpp_?sid$/,
		read: (value) => {
			if (!/^-?\d{1,2}(?:[,_.]\d{1,2}){0,29}$/.test(value)) return null;
			return value === '-1' || value === '0' ? unknownSignal('signal_gpp_sid_none') : unknownSignal('signal_gpp_sid', value);
		},
	},
	{
		// https://github.com/InteractiveAdvertisingBureau/USPrivacy
		standard: 'us-privacy',
		names: /^(?:us_?privacy(?:_?string)?|usp(?:_?string)?|ccpa(?:_ps)?)$/,
		read: usPrivacy,
	},
	{
		// https://developers.facebook.com/docs/meta-pixel/implementation/data-processing-options
		standard: 'meta-ldu',
		hosts: /(?:^|\.)facebook\.com$/,
		// Beside it, for which country and state; 0 leaves it to Meta.
		names: /^dpo(?:co|st)?$/,
		read: (value, name) =>
			name === 'dpo' ? limited(/^\W*LDU\W*$/.test(value), false, 'Meta') : unknownSignal('signal_not_read', 'Meta', name, value),
	},
	{
		// https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consent
		standard: 'microsoft-consent-mode',
		hosts: /^bat\.bing\.(?:com|net)$/,
		names: /^asc$/,
		read: (value) => {
			if (!/^[GD]$/.test(value)) return null;
			const advertising = value === 'G' ? 'granted' : 'denied';
			return { says: { ...NOTHING_SAID, advertising }, sentence: { key: 'signal_asc', args: [word(advertising)] } };
		},
	},
	{
		// https://developers.pinterest.com/docs/track-conversions/use-limited-data-processing-flag/
		standard: 'limited-data-use',
		hosts: /^ct\.pinterest\.com$/,
		names: /^opt_out_type$/,
		read: (value) => limited(value.split(',').includes('LDP'), false, 'Pinterest'),
	},
	{
		// https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites/restricted-data-use-guide
		standard: 'limited-data-use',
		hosts: /^(?:analytics\.(?:twitter|x)\.com|t\.co|(?:[\w-]+\.)?ads-twitter\.com)$/,
		names: /^restricted_data_use$/,
		read: (value) => limited(value === 'restrict_optimization', value === 'off', 'X'),
	},
	{
		// https://business-api.tiktok.com/portal/docs?id=1739585702922241
		standard: 'limited-data-use',
		hosts: /(?:^|\.)(?:tiktok\.com|tiktokw\.us)$/,
		names: /^limited_data_use$/,
		read: (value) => limited(/^(?:true|1)$/.test(value), /^(?:false|0)$/.test(value), 'TikTok'),
	},
	{
		// https://business.reddithelp.com/s/article/reddit-pixel
		standard: 'limited-data-use',
		hosts: /^alb\.reddit\.com$/,
		names: /^dpm$/,
		read: (value) => limited(/(?:^|,)LDU(?:,|$)/.test(value), false, 'Reddit'),
	},
	{
		// https://docs.tealium.com/client-side-tags/nextdoor-universal-pixel-tag/
		standard: 'limited-data-use',
		hosts: /^flask\.nextdoor\.com$/,
		names: /^rdu$/,
		read: (value) => limited(/^(?:true|1)$/.test(value), /^(?:false|0)$/.test(value), 'Nextdoor'),
	},
];

function limited(on: boolean, off: boolean, company: string): SignalRead | null {
	if (on) return { says: { ...NOTHING_SAID, sale: 'denied' }, sentence: { key: 'signal_limited', args: [company] } };
	return off ? unknownSignal('signal_not_limited', company) : null;
}
